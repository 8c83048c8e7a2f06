import { GoalKind, MeetingWay, Preference, Style } from '../../../shared/answers';
import { Role } from '../../../shared/enrollment';
import { blank, leftOut, plain, type Reading, readLine, remarked, wordKey } from './reading';

/** One choice: the wordings that need no remark, and what a free wording of it would hold. */
type Choice<Code extends string> = {
  readonly code: Code;
  readonly wordings: readonly string[];
  readonly pattern: RegExp;
};

export type Choices<Code extends string> = {
  readonly codes: readonly Code[];
  /** All wordings, for telling a comma inside an option from one between two. */
  readonly wordings: readonly string[];
  readonly read: (written: string) => Reading<Code>;
};

/** A reader for a closed list: exact wordings silently, a free wording if it fits one choice only. */
function choices<Code extends string>(list: readonly Choice<Code>[]): Choices<Code> {
  const exact = new Map(
    list.flatMap(({ code, wordings }) =>
      [code, ...wordings].map((wording) => [wordKey(wording), code] as const),
    ),
  );
  const codes = list.map(({ code }) => code);
  const read = (written: string): Reading<Code> => {
    const line = readLine(written);
    if (line.value === null) return { value: null, remarks: line.remarks };
    const key = wordKey(line.value);
    const known = exact.get(key);
    if (known !== undefined) return plain(known);
    const fitting = list.filter(({ pattern }) => pattern.test(key));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return leftOut('unknown-option', codes);
    return remarked(only.code, { code: 'read-as', read: only.code });
  };
  return { codes, wordings: list.flatMap(({ wordings }) => wordings), read };
}

export const GOALS = choices([
  {
    code: GoalKind.enum.career,
    wordings: ['Move into a lead role', 'Career', 'Career advancement', 'Get promoted'],
    pattern: /career|promot|lead role|new role|next role|next step|change (?:job|role)/u,
  },
  {
    code: GoalKind.enum.skill,
    wordings: ['Build a specific skill', 'Skill', 'Skills', 'Learn a skill', 'Skill development'],
    pattern: /skill|learn/u,
  },
  {
    code: GoalKind.enum.leadership,
    wordings: ['Prepare for leadership', 'Leadership', 'Leadership readiness'],
    pattern: /leadership|lead (?:a team|people|others)|manag/u,
  },
  {
    code: GoalKind.enum.network,
    wordings: ['Grow my network', 'Network', 'Networking', 'Build my network', 'Meet people'],
    pattern: /network|meet (?:new )?people|connect/u,
  },
  {
    code: GoalKind.enum.knowledge,
    wordings: ['Pass on what I know', 'Knowledge', 'Knowledge transfer', 'Share what I know'],
    pattern: /pass on|knowledge|share what|teach|hand over/u,
  },
  {
    code: GoalKind.enum.inclusion,
    wordings: ['Find sponsors and visibility', 'Inclusion', 'Diversity, equity and inclusion'],
    pattern: /sponsor|visib|inclu|divers|equit|belong/u,
  },
]);

export const STYLES = choices([
  {
    code: Style.enum.structured,
    wordings: ['Structured, with an agenda', 'Structured'],
    pattern: /struct|agenda|organi[sz]ed/u,
  },
  {
    code: Style.enum.listening,
    wordings: ['Listening first', 'Listening', 'A listener'],
    pattern: /listen|support|patient/u,
  },
  {
    code: Style.enum.direct,
    wordings: ['Direct and to the point', 'Direct'],
    pattern: /direct|to the point|frank|challeng/u,
  },
  {
    code: Style.enum.relaxed,
    wordings: ['Relaxed, as it comes', 'Relaxed'],
    pattern: /relax|as it comes|informal|casual|spontan/u,
  },
]);

export const MEETING_WAYS = choices([
  {
    code: MeetingWay.enum['in-person'],
    wordings: ['In person', 'Face to face', 'On site', 'In the office', 'Over coffee'],
    pattern: /in[ -]person|face.to.face|on.?site|office|coffee|lunch/u,
  },
  {
    code: MeetingWay.enum.video,
    wordings: ['Video', 'Video call', 'Online', 'Teams', 'Zoom', 'Google Meet'],
    pattern: /video|online|virtual|teams|zoom|skype|webex|google meet/u,
  },
  {
    code: MeetingWay.enum.phone,
    wordings: ['Phone', 'Phone call', 'Telephone'],
    pattern: /phone/u,
  },
  {
    code: MeetingWay.enum.messages,
    wordings: ['Messages in between', 'Messages', 'Chat', 'E-mail', 'Email', 'Slack', 'WhatsApp'],
    pattern: /messag|chat|e-?mail|slack|whatsapp|signal/u,
  },
]);

export const PREFERENCES = choices([
  {
    code: Preference.enum.yes,
    wordings: ['Yes', 'Yes, please', 'Ja', 'Oui', 'Sí', 'Tak'],
    pattern: /^yes\b|outside/u,
  },
  {
    code: Preference.enum.no,
    wordings: ['No', 'Nein', 'Non', 'Nie', 'Rather not'],
    pattern: /^no\b(?!.*(?:preference|matter|mind|opinion))|same department|inside/u,
  },
  {
    code: Preference.enum.either,
    wordings: ['No preference', 'Either', 'Both', "I don't mind", "Doesn't matter", 'Egal', 'Any'],
    pattern: /preference|matter|mind|either|egal|whatever|not sure|maybe/u,
  },
]);

export const ROLES = choices([
  {
    code: Role.enum.mentor,
    wordings: ['Mentor', 'As a mentor', 'A mentor', 'Mentorin', 'Mentors', 'Facilitator'],
    pattern: /\bmentor(?:in)?\b|facilitat/u,
  },
  {
    code: Role.enum.mentee,
    wordings: [
      'Mentee',
      'As a mentee',
      'A mentee',
      'Mentees',
      'Mentoree',
      'Protégé',
      'Participant',
    ],
    pattern: /\bmentee\b|protege|\bparticipant\b/u,
  },
]);

export const OPT_INS = choices([
  {
    code: 'yes' as const,
    wordings: [
      'Yes',
      'Y',
      'True',
      '1',
      'X',
      '✓',
      '✔',
      '☑',
      'Agree',
      'Agreed',
      'I agree',
      'OK',
      'Ja',
      'J',
      'Oui',
      'Sí',
      'Si',
      'Tak',
      'Wahr',
      'Vrai',
    ],
    pattern:
      /^(?:yes|ja|oui|si|tak)\b|^(?!.*\b(?:not|no|nicht|pas|nie)\b).*(?:agree|consent|accept|free will|stimme zu|einverstanden|accepte|acepto|zgadzam|zgoda)/u,
  },
  {
    code: 'no' as const,
    wordings: [
      'No',
      'N',
      'False',
      '0',
      'Disagree',
      'I do not agree',
      'Nein',
      'Non',
      'Nie',
      'Falsch',
      'Faux',
    ],
    pattern: /^(?:no|nein|non|nie)\b|\bnot\b|n't\b|disagree|declin|nicht/u,
  },
]);

/** The name of the wording people agreed to: `privacy notice v2`, from the question's own text. */
export function wordingIn(heading: string): string | null {
  const inBrackets = [...heading.matchAll(/[([]([^()[\]]{3,200})[)\]]/gu)].map(
    ([, text = '']) => text,
  );
  const named = inBrackets.find((text) =>
    /notice|polic|statement|version|consent|\bv\.? ?\d/iu.test(text),
  );
  const bare =
    /(?:privacy|data protection) (?:notice|policy|statement)(?: v(?:ersion)?\.? ?[\d.]+)?/iu.exec(
      heading,
    );
  const wording = readLine(named ?? bare?.[0] ?? '').value;
  return wording;
}

/** What a yes or no means once it is found blank: nobody was asked. */
export const readOptIn = (written: string): Reading<'yes' | 'no'> => {
  const read = written.trim() === '' ? blank() : OPT_INS.read(written);
  const unclear = read.remarks.some((remark) => remark.code === 'unknown-option');
  return unclear ? leftOut('not-yes-or-no') : read;
};
