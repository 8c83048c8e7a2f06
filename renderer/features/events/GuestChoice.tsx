import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventView } from '../../../shared/contract/events';
import { Role } from '../../../shared/enrollment';
import type { EventPerson } from '../../../shared/event';
import type { PersonId } from '../../../shared/ids';
import { fits } from '../../lib/name-search';
import { calledAll, useMarks } from '../../lib/namesakes';
import { useCommand } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { ConfirmBar } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { Notice } from '../../ui/Notice';
import { changesOf } from './events-view';

type Props = { readonly view: EventView };
type Sides = ReadonlyMap<PersonId, Role>;

const sidesOf = ({ guests }: EventView): Sides =>
  new Map(guests.map(({ personId, role }) => [personId, role]));

/** Everybody who may be chosen: those who can be matched, and those who are in although they no longer can. */
function candidates({ choosable, guests }: EventView) {
  const known = new Set(choosable.map(({ personId }) => personId));
  return [
    ...choosable,
    ...guests
      .filter(({ personId }) => !known.has(personId))
      .map(({ personId, name, role }) => ({ personId, name, roles: [role] })),
  ];
}

/** Who takes part, and on which side whoever could sit on both. */
export function GuestChoice({ view }: Props) {
  const { t } = useTranslation('events');
  const [draft, setDraft] = useState<Sides | null>(null);
  const [search, setSearch] = useState('');
  const save = useCommand('events.people', { said: () => t('people.said'), undo: true });
  const stored = view.guests.map(({ personId, role }): EventPerson => ({ personId, role }));
  const sides = draft ?? sidesOf(view);
  const people = [...sides].map(([personId, role]): EventPerson => ({ personId, role }));
  const changes = changesOf(stored, people);
  const isSettled = view.event.publishedAt !== null || view.notes.length > 0;
  // Numbers are given to who is in: whoever may yet be is told apart as elsewhere in the cohort.
  const marks = useMarks();
  const all = calledAll(candidates(view), marks);
  const put = (...changed: readonly (readonly [PersonId, Role | null])[]) => {
    const next = new Map(sides);
    for (const [id, role] of changed) {
      if (role === null) next.delete(id);
      else next.set(id, role);
    }
    setDraft(next);
  };
  const keep = async () => {
    const reply = await save.run({ eventId: view.event.id, people });
    if (reply.ok) setDraft(null);
  };
  if (all.length === 0) {
    return (
      <Card>
        <EmptyState title={t('people.emptyTitle')} text={t('people.emptyText')} />
      </Card>
    );
  }
  const column = (role: Role) => {
    const own = all.filter(({ personId, roles }) => (sides.get(personId) ?? roles[0]) === role);
    const shown = own.filter(({ name }) => fits(name, search));
    const inside = own.filter(({ personId }) => sides.has(personId)).length;
    return (
      <Card
        key={role}
        title={t(`people.${role}`, { shown: inside, count: own.length })}
        aside={
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={isSettled}
            onClick={() =>
              put(
                ...own.map(
                  ({ personId }) => [personId, inside < own.length ? role : null] as const,
                ),
              )
            }
          >
            {t(inside < own.length ? 'people.all' : 'people.none')}
          </Button>
        }
      >
        <ul className="event-people">
          {shown.map(({ personId, name, roles }) => (
            <li key={personId}>
              <Checkbox
                label={name}
                checked={sides.has(personId)}
                disabled={isSettled}
                onChange={({ currentTarget }) =>
                  put([personId, currentTarget.checked ? role : null])
                }
              />
              {roles.length > 1 && sides.has(personId) && (
                <SegmentedControl
                  size="xs"
                  aria-label={t('people.sideOf', { name })}
                  value={role}
                  disabled={isSettled}
                  data={Role.options.map((each) => ({
                    value: each,
                    label: t(`people.as.${each}`),
                  }))}
                  onChange={(next) => put([personId, Role.parse(next)])}
                />
              )}
            </li>
          ))}
        </ul>
      </Card>
    );
  };
  return (
    <>
      {isSettled && <Notice tone="amber">{t('people.settled')}</Notice>}
      <div className="event-bar">
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </div>
      <div className="event-sides">{Role.options.map(column)}</div>
      {changes > 0 && (
        <ConfirmBar
          actions={
            <>
              <Button variant="default" onClick={() => setDraft(null)}>
                {t('people.discard')}
              </Button>
              <Button loading={save.busy} onClick={() => void keep()}>
                {t('people.save', { count: people.length })}
              </Button>
            </>
          }
        >
          {t('people.changed', { count: changes })}
        </ConfirmBar>
      )}
    </>
  );
}
