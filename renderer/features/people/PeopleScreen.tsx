import { Button } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Output } from '../../../shared/contract';
import { rolesIn } from '../../../shared/role-words';
import { useCohortId, useFormat } from '../../lib/cohort';
import { useFocusWish } from '../../lib/focus-wish';
import { formatCount } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { DraftsWaiting } from './DraftsWaiting';
import { PeopleFilters } from './PeopleFilters';
import { PersonPeek } from './PersonPeek';
import { usePeopleColumns } from './people-columns';
import { usePeople } from './people-store';
import { countPeople, filterPeople, foundOutside, isNarrowed, listPeople } from './people-view';
import { type Surroundings, WithSurroundings } from './WithPerson';

type ListProps = Pick<Surroundings, 'program' | 'today'> & {
  readonly rows: Output<'people.list'>;
};

function useSentence(rows: ListProps['rows']): string {
  const { t } = useTranslation('people');
  const bothRoles = rolesIn(useFormat()).length > 1;
  const { people, mentors, mentees, cannot } = useMemo(() => countPeople(rows), [rows]);
  const counts = t(bothRoles || mentors > 0 ? 'sentence.counts' : 'sentence.countsOne', {
    mentees: t('sentence.mentees', { count: mentees }),
    mentors: t('sentence.mentors', { count: mentors }),
    people: formatCount(people),
    count: people,
  });
  return cannot === 0 ? `${counts}.` : `${counts}; ${t('sentence.cannot', { count: cannot })}`;
}

/** The three ways somebody comes in; the one that is usual here stands out. */
function WaysIn({ first }: { readonly first: 'mentee' | 'import' }) {
  const { t } = useTranslation('people');
  const canLead = rolesIn(useFormat()).includes('mentor');
  return (
    <>
      {first === 'mentee' && (
        <Button component={Link} href="/import" variant="subtle">
          {t('actions.import')}
        </Button>
      )}
      {canLead && (
        <Button component={Link} href="/people/new/mentor" variant="default">
          {t('actions.enrol.mentor')}
        </Button>
      )}
      <Button
        component={Link}
        href="/people/new/mentee"
        variant={first === 'mentee' ? 'filled' : 'default'}
      >
        {t('actions.enrol.mentee')}
      </Button>
      {first === 'import' && (
        <Button component={Link} href="/import">
          {t('actions.importFiles')}
        </Button>
      )}
    </>
  );
}

/** What stands in a cohort that nobody belongs to yet, while people of others are on file. */
function NobodyHere({ people }: { readonly people: number }) {
  const { t } = useTranslation('people');
  const narrow = usePeople((state) => state.narrow);
  return (
    <EmptyState
      title={t('list.nobodyHere')}
      text={t('list.nobodyHereText', { count: people })}
      step={
        <>
          <Button component={Link} href="/import" variant="default">
            {t('actions.importFiles')}
          </Button>
          <Button variant="default" onClick={() => narrow({ part: 'anyone' })}>
            {t('list.showOutside')}
          </Button>
        </>
      }
    />
  );
}

/** What stands where no row fits: the way to those that would. */
function NobodyFits({ outside }: { readonly outside: number }) {
  const { t } = useTranslation('people');
  const narrow = usePeople((state) => state.narrow);
  const clear = usePeople((state) => state.clear);
  return (
    <EmptyState
      title={t('list.nobodyFits')}
      text={outside > 0 ? t('list.outside', { count: outside }) : t('list.nobodyFitsText')}
      step={
        outside > 0 ? (
          <Button variant="default" onClick={() => narrow({ part: 'anyone' })}>
            {t('list.showOutside')}
          </Button>
        ) : (
          <Button variant="default" onClick={clear}>
            {t('filter.clear')}
          </Button>
        )
      }
    />
  );
}

function List({ rows, program, today }: ListProps) {
  const { t } = useTranslation('people');
  const [, go] = useLocation();
  const filter = usePeople((state) => state.filter);
  const selectedId = usePeople((state) => state.selectedId);
  const select = usePeople((state) => state.select);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listed = useMemo(() => listPeople(rows), [rows]);
  const shown = useMemo(() => filterPeople(listed, filter), [listed, filter]);
  const outside = useMemo(() => foundOutside(listed, filter), [listed, filter]);
  const selected = shown.find(({ id }) => id === selectedId) ?? null;
  const narrow = useMediaQuery('(width < 1500px)', false, { getInitialValueInEffect: false });
  const columns = usePeopleColumns(program.ladder, narrow && selected !== null);
  const sentence = useSentence(rows);
  const toList = () => {
    const grid = list.current?.querySelector<HTMLElement>('[role=grid]');
    grid?.focus();
    // The table orders its rows itself, so it is asked for its first one as the keyboard would.
    if (!shown.some(({ id }) => id === selectedId)) {
      grid?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    }
  };
  useHotkeys([['/', () => search.current?.select()]]);
  useFocusWish('search', search);

  return (
    <Page
      title={t('title')}
      sentence={sentence}
      actions={<WaysIn first="mentee" />}
      fill
      above={
        <>
          <DraftsWaiting />
          <PeopleFilters rows={rows} shown={shown.length} search={search} onToList={toList} />
        </>
      }
      side={
        selected !== null && (
          <PersonPeek
            personId={selected.id}
            program={program}
            today={today}
            onClose={() => select(null)}
          />
        )
      }
    >
      <div ref={list} className="people-list">
        <DataTable
          label={t('list.label')}
          rows={shown}
          columns={columns}
          rowKey={(row) => row.id}
          selectedKey={selectedId}
          onSelect={(row) => select(row.id)}
          onOpen={(row) => go(`/people/${row.id}`)}
          initialSorting={{ key: 'name', descending: false }}
          empty={
            isNarrowed(filter) ? (
              <NobodyFits outside={outside} />
            ) : (
              <NobodyHere people={rows.length} />
            )
          }
        />
        {outside > 0 && shown.length > 0 && <OutsideNote count={outside} />}
      </div>
    </Page>
  );
}

function OutsideNote({ count }: { readonly count: number }) {
  const { t } = useTranslation('people');
  const narrow = usePeople((state) => state.narrow);
  return (
    <p className="people-outside">
      {t('list.outside', { count })}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => narrow({ part: 'anyone' })}>
        {t('list.showOutside')}
      </Button>
    </p>
  );
}

function Nobody() {
  const { t } = useTranslation('people');
  return (
    <Page title={t('title')} sentence={t('empty.sentence')} above={<DraftsWaiting />}>
      <div className="mb-card">
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          step={<WaysIn first="import" />}
        />
      </div>
    </Page>
  );
}

/** Everybody on file and their part in this cohort: find, filter, look closer, enrol. */
export function PeopleScreen() {
  const people = useCall('people.list', { cohortId: useCohortId() });
  return (
    <WithSurroundings>
      {({ program, today }) => (
        <Loaded of={people}>
          {(rows) =>
            rows.length === 0 ? <Nobody /> : <List rows={rows} program={program} today={today} />
          }
        </Loaded>
      )}
    </WithSurroundings>
  );
}
