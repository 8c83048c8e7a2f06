import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonId } from '../../../shared/ids';
import type { Program } from '../../../shared/program';
import type { CalendarDate } from '../../../shared/time';
import { useCohortId } from '../../lib/cohort';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { Page } from '../../ui/Page';
import type { Choices, PersonDetails } from './person-view';

export type Surroundings = {
  readonly program: Program;
  readonly choices: Choices;
  readonly today: CalendarDate;
};

type SurroundingsProps = { readonly children: (around: Surroundings) => ReactNode };

/** Reads what every page about people needs: the program, the choices on offer, and the day. */
export function WithSurroundings({ children }: SurroundingsProps) {
  const { t } = useTranslation('people');
  const cohortId = useCohortId();
  const cohort = useCall('cohorts.get', { cohortId });
  const choices = useCall('people.choices', { cohortId });
  const overview = useCall('app.overview', {});
  if (cohort.data && choices.data && overview.data) {
    const { program } = cohort.data;
    return children({ program, choices: choices.data, today: overview.data.today });
  }
  return (
    <Page title={t('title')}>
      <Loaded of={cohort}>
        {() => <Loaded of={choices}>{() => <Loaded of={overview}>{() => null}</Loaded>}</Loaded>}
      </Loaded>
    </Page>
  );
}

type Props = {
  /** As the address has it; it may be anything. */
  readonly wanted: string;
  readonly children: (details: PersonDetails, around: Surroundings) => ReactNode;
};

/** Reads one person on top of that. The children start afresh with another person. */
export function WithPerson({ wanted, children }: Props) {
  const { t } = useTranslation('people');
  const cohortId = useCohortId();
  const personId = PersonId.safeParse(wanted);
  const details = useCall(
    'people.get',
    { personId: personId.data ?? wanted, cohortId },
    { enabled: personId.success },
  );
  if (!personId.success)
    return (
      <Page title={t('page.unknown')} sentence={t('page.unknownText')}>
        {null}
      </Page>
    );
  if (details.data === undefined || details.data.person.id !== personId.data) {
    return (
      <Page title={t('title')}>
        <Loaded of={details}>{() => null}</Loaded>
      </Page>
    );
  }
  const { data } = details;
  return <WithSurroundings>{(around) => children(data, around)}</WithSurroundings>;
}
