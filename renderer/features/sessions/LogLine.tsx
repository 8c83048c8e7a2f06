import { Autocomplete, Button, type ComboboxItem, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusWish } from '../../lib/focus-wish';
import { formatDate } from '../../lib/format';
import { Card } from '../../ui/Card';
import { findParty, mayMean, type NamedParty } from './find-party';
import { PresenceChoice } from './PresenceChoice';
import { type Party, peopleOn } from './party';
import { wordsForProblem } from './problem-words';
import { type Draft, useSessions } from './sessions-store';
import { dayShown, type LineProblems, readLine } from './sessions-view';
import { type DayContext, readDay } from './typed-day';
import { useLog } from './use-log';
import { WayChoice } from './WayChoice';

const OFFERED_MATCHES = 8;

type Props = {
  readonly parties: readonly Party[];
  readonly named: readonly NamedParty[];
  /** Whether sessions of groups are logged, rather than of matches. */
  readonly grouped: boolean;
  readonly sessionMinutes: number;
  readonly days: DayContext;
  /** Names the match field for `L` and for other places on the screen. */
  readonly matchField: string;
};

/** One line logs one session. Enter saves it, and the line is ready for the next. */
export function LogLine({ parties, named, grouped, sessionMinutes, days, matchField }: Props) {
  const { t } = useTranslation('sessions');
  const draft = useSessions((state) => state.draft);
  const type = useSessions((state) => state.type);
  const next = useSessions((state) => state.next);
  const [problems, setProblems] = useState<LineProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const matchInput = useRef<HTMLInputElement>(null);
  useFocusWish('session', matchInput);

  const line = {
    ...draft,
    date: draft.date ?? days.words.today,
    minutes: draft.minutes ?? String(sessionMinutes),
  };
  const { log, busy } = useLog(parties, ({ full }, { heldOn, minutes, way }) => {
    const names = { who: full, date: formatDate(heldOn) };
    return way === 'messages'
      ? t('line.saidCheckIn', names)
      : t('line.said', { ...names, count: minutes, way: t(`way.${way}`) });
  });

  const focusOn = (name: string) =>
    form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
  const change = (part: Partial<Draft>, ...fields: (keyof LineProblems)[]) => {
    type(part);
    setProblems((before) => {
      const kept = Object.entries(before).filter(
        ([name]) => !fields.some((field) => field === name),
      );
      return Object.fromEntries(kept);
    });
  };
  const save = async () => {
    const read = readLine(line, parties, named, days);
    if (!read.ok) {
      setProblems(read.error);
      focusOn(['match', 'date', 'minutes'].find((name) => name in read.error) ?? 'note');
      return;
    }
    setProblems({});
    const { party, entry, presentIds } = read.value;
    const reply = await log(party, entry, presentIds);
    if (!reply.ok) return;
    next();
    focusOn('match');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void save();
  };
  /** Leaving the field with enough typed to mean one match writes its full name. */
  const settle = () => {
    const found = findParty(draft.match, named);
    if ('id' in found) type({ match: found.label });
  };

  const day = readDay(line.date, days);
  const meant = findParty(draft.match, named);
  const people = 'id' in meant ? parties.find(({ id }) => id === meant.id)?.people : null;
  const words = {
    match: problems.match && wordsForProblem(t, problems.match),
    date: problems.date && wordsForProblem(t, problems.date),
    minutes: problems.minutes && wordsForProblem(t, problems.minutes),
    present: problems.present && wordsForProblem(t, problems.present),
  };
  return (
    <Card>
      <form ref={form} className="log-line" aria-label={t('line.label')} onSubmit={submit}>
        <Autocomplete
          ref={matchInput}
          id={matchField}
          name="match"
          label={t(grouped ? 'line.group' : 'line.match')}
          placeholder={t(grouped ? 'line.groupHint' : 'line.matchHint')}
          data={named.map(({ label }) => label)}
          filter={({ options, search }) =>
            options
              .filter((option): option is ComboboxItem => 'label' in option)
              .filter(({ label }) =>
                named.some((party) => party.label === label && mayMean(party, search)),
              )
              .slice(0, OFFERED_MATCHES)
          }
          selectFirstOptionOnChange
          openOnFocus={false}
          autoComplete="off"
          value={draft.match}
          error={words.match}
          onChange={(match) => change({ match, absent: [] }, 'match', 'present')}
          onBlur={settle}
          onOptionSubmit={() => focusOn('date')}
        />
        <TextInput
          name="date"
          label={t('line.date')}
          description={day.ok ? dayShown(day.value) : t('line.dateHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autoComplete="off"
          value={line.date}
          error={words.date}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={({ currentTarget }) => change({ date: currentTarget.value }, 'date')}
        />
        <TextInput
          name="minutes"
          label={t('line.minutes')}
          inputMode="numeric"
          autoComplete="off"
          value={line.minutes}
          error={words.minutes}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={({ currentTarget }) => change({ minutes: currentTarget.value }, 'minutes')}
        />
        <WayChoice label={t('line.way')} value={draft.way} onChange={(way) => type({ way })} />
        <TextInput
          name="note"
          label={t('line.note')}
          autoComplete="off"
          maxLength={4000}
          value={draft.note}
          onChange={({ currentTarget }) => type({ note: currentTarget.value })}
        />
        <Button type="submit" className="log-line-save" loading={busy}>
          {t('line.save')}
        </Button>
        {people && (
          <PresenceChoice
            people={day.ok ? peopleOn(people, day.value) : people}
            absent={draft.absent}
            problem={words.present}
            onChange={(absent) => change({ absent }, 'present')}
          />
        )}
      </form>
    </Card>
  );
}
