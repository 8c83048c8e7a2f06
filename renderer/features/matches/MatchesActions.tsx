import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchRow } from '../../../shared/contract/matches';
import type { CalendarDate } from '../../../shared/time';
import { formatDate } from '../../lib/format';
import { useCommand } from '../../lib/queries';
import type { Printing } from './use-printing';

type Props = {
  /** The active matches that the buttons are about. */
  readonly chosen: readonly MatchRow[];
  /** Whether they were ticked, or are all that are shown. */
  readonly ticked: boolean;
  /** Whether the cohort came to its end: then ending is what is next. */
  readonly isAtEnd: boolean;
  readonly today: CalendarDate;
  readonly printing: Printing;
  readonly onDate: () => void;
  readonly onEnd: () => void;
};

/** What can be done with several matches at once, the one that is next last. */
export function MatchesActions({ chosen, ticked, isAtEnd, today, printing, onDate, onEnd }: Props) {
  const { t } = useTranslation('matches');
  const signing = useCommand('matches.sign', {
    said: ({ signed }) => t('sign.said', { count: signed, date: formatDate(today) }),
    undo: true,
  });
  const count = chosen.length;
  const print = (
    <Button
      key="print"
      variant={isAtEnd ? 'default' : 'filled'}
      disabled={count === 0}
      loading={printing.busy}
      onClick={() => void printing.print(chosen)}
    >
      {t('print.many', { count })}
    </Button>
  );
  const end = (
    <Button key="end" variant={isAtEnd ? 'filled' : 'default'} onClick={onEnd}>
      {t('close.many', { count })}
    </Button>
  );
  return (
    <>
      {ticked && (
        <>
          <Button
            variant="default"
            loading={signing.busy}
            onClick={() =>
              void signing.run({
                matchIds: chosen.map(({ match }) => match.id),
                signedOn: today,
              })
            }
          >
            {t('sign.today')}
          </Button>
          <Button variant="default" onClick={onDate}>
            {t('sign.otherDay')}
          </Button>
        </>
      )}
      {isAtEnd ? [print, end] : [ticked && end, print]}
    </>
  );
}
