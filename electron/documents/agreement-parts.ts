import type { GoalKind } from '../../shared/answers';
import type { AgreementData, AgreementPerson } from '../../shared/documents';
import type { Block } from './block';
import type { Words } from './words';

/** "Team lead, Sales, Leeds", as far as it is known. */
export const detailsOf = ({ level, department, site }: AgreementPerson): string =>
  [level, department, site].filter((part) => part !== null).join(', ');

/** Kinds of goal in a row: "a skill to build and a wider network". */
export const kindsInWords = (kinds: readonly GoalKind[], { t, all }: Words): string =>
  all(kinds.map((kind) => t(`goal.${kind}`)));

/** Whom to turn to, or a line to write it on. */
export function whomToCall(
  { coordinator }: Pick<AgreementData, 'coordinator'>,
  { t }: Words,
): Block {
  if (coordinator === null) {
    return { kind: 'write-in', label: t('agreement.callNobody'), lines: 1 };
  }
  const { name, contact } = coordinator;
  return contact === null
    ? { kind: 'write-in', label: t('agreement.callName', { name }), lines: 1 }
    : { kind: 'paragraph', text: t('agreement.callText', { name, contact }) };
}

/** Whose paper it is, and of which cohort. A program that bears its organisation's name is said once. */
export const headOf = (
  { organisation, program, cohort }: Pick<AgreementData, 'organisation' | 'program' | 'cohort'>,
  { t }: Words,
): Block => ({
  kind: 'head',
  left: organisation,
  right: organisation === program ? cohort : t('agreement.cohort', { program, cohort }),
});

type Footed = Pick<AgreementData, 'number' | 'of' | 'run' | 'draft'>;

/** Which agreement of how many, and the run it came from. */
export function footOf({ number, of, run, draft }: Footed, { t, date }: Words): Block {
  const right =
    run === null
      ? t('agreement.noRun')
      : t('agreement.run', { fingerprint: run.fingerprint, date: date(run.madeOn) });
  const left = t(draft ? 'agreement.draftNumber' : 'agreement.number', { number, of });
  return { kind: 'foot', left, right, page: t('page') };
}
