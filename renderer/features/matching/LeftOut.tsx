import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Board } from '../../../shared/contract/matching';
import type { Role } from '../../../shared/enrollment';
import { NotMatchable, type Unmatched } from '../../../shared/plan';
import { formatDate, formatList } from '../../lib/format';
import { calledAll, useMarks } from '../../lib/namesakes';
import { wordsForWait } from '../../lib/wait-words';
import { Card } from '../../ui/Card';
import { type Overview, unplaced } from './matching-view';

type Props = {
  readonly board: Board;
  readonly cannot: Overview['notMatchable'];
};

function useReason(): (unmatched: Unmatched) => string {
  const { t } = useTranslation(['matching', 'app', 'board']);
  return ({ reason, rules }) => {
    const out = NotMatchable.safeParse(reason);
    if (out.success) return t(`app:terms.notMatchable.${out.data}`);
    const counted = rules.map(({ rule, mentors }) =>
      t('unplaced.ruleCount', { count: mentors, rule: t(`board:ruleShort.${rule}`) }),
    );
    return t(`unplaced.${reason as Exclude<typeof reason, NotMatchable>}`, {
      rules: formatList(counted),
    });
  };
}

/** Who got no place, and who cannot be matched at all, each with why and a link to the person. */
export function LeftOut({ board, cannot }: Props) {
  const { t } = useTranslation(['matching', 'app', 'board']);
  const reasonOf = useReason();
  const marks = useMarks();
  const waitOf = new Map(board.waits.map((wait) => [wait.personId, wait]));
  const waiting = (unmatched: Unmatched): string => {
    const wait = waitOf.get(unmatched.personId);
    const reason = reasonOf(unmatched);
    return wait ? t('unplaced.waiting', { reason, wait: wordsForWait(wait) }) : reason;
  };
  const left = unplaced(board);
  const out = (['mentee', 'mentor'] as const satisfies readonly Role[]).flatMap((role) =>
    calledAll(cannot[`${role}s`], marks)
      .map((person) => ({ ...person, role }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
  );
  return (
    <>
      {board.run !== null && (
        <Card title={t('unplaced.title', { count: left.length })}>
          {left.length === 0 ? (
            <p className="matching-help">{t('unplaced.none')}</p>
          ) : (
            <ul className="matching-names">
              {left.map(({ name, unmatched }) => (
                <li key={unmatched.personId}>
                  <Link href={`/people/${unmatched.personId}`}>{name}</Link>
                  <span>{waiting(unmatched)}</span>
                </li>
              ))}
            </ul>
          )}
          <Link href="/reports/fairness">{t('unplaced.fairness')}</Link>
        </Card>
      )}
      {board.resting.length > 0 && (
        <Card title={t('resting.title', { count: board.resting.length })}>
          <ul className="matching-names">
            {board.resting.map(({ personId, name, until }) => (
              <li key={personId}>
                <Link href={`/people/${personId}`}>{name}</Link>
                <span>{t('resting.until', { date: formatDate(until) })}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t('cannot.title', { count: out.length })}>
        {out.length === 0 ? (
          <p className="matching-help">{t('cannot.none')}</p>
        ) : (
          <ul className="matching-names">
            {out.map(({ personId, name, why, role }) => (
              <li key={role + personId}>
                <Link href={`/people/${personId}`}>{name}</Link>
                <span>
                  {t('cannot.as', {
                    role: t(`app:terms.role.${role}`),
                    why: t(`app:terms.notMatchable.${why}`),
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
