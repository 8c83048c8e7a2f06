import { Button, Radio } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { z } from 'zod';
import type { GroupRow, NamedClash, Successor } from '../../../shared/contract/groups';
import type { Group } from '../../../shared/group';
import { PersonId } from '../../../shared/ids';
import { CalendarDate } from '../../../shared/time';
import { formResolver } from '../../lib/form-errors';
import { formatCount, formatList } from '../../lib/format';
import { Loaded } from '../../lib/Loaded';
import { calledAll, useMarks } from '../../lib/namesakes';
import { wordsForForbidden } from '../../lib/pair-words';
import { useCall, useCommand } from '../../lib/queries';
import { say } from '../../lib/toasts';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { DateField } from '../../ui/fields/DateField';
import { Form } from '../../ui/fields/Form';

const Leading = z.object({ personId: PersonId, from: CalendarDate });

type ChoiceProps = {
  readonly group: Group;
  readonly today: CalendarDate;
  readonly onClose: () => void;
};

/** Which members somebody can't lead, and by which rule. */
function useClashWords(): (clashes: readonly NamedClash[]) => string {
  const { t } = useTranslation('groups');
  return (clashes) =>
    formatList(
      clashes.flatMap(({ personId, otherId, person, other, forbidden }) => {
        const nameOf = (id: PersonId) => (id === personId ? person : other);
        const naming = { mentee: nameOf, mentor: nameOf, hidden: false };
        return forbidden.map((rule) =>
          t('preview.clash', {
            name: person,
            other,
            why: wordsForForbidden(rule, personId, otherId, naming),
          }),
        );
      }),
    );
}

function Choice({
  group,
  today,
  onClose,
  successors,
}: ChoiceProps & { readonly successors: readonly Successor[] }) {
  const { t } = useTranslation('groups');
  const clashWords = useClashWords();
  const best = successors.find(({ clashes }) => clashes.length === 0);
  const { control, handleSubmit } = useForm<
    z.input<typeof Leading>,
    unknown,
    z.infer<typeof Leading>
  >({
    resolver: formResolver(Leading),
    defaultValues: { personId: best?.personId ?? '', from: today },
  });
  const lead = useCommand('groups.lead');
  const save = handleSubmit(async (input) => {
    const name = successors.find(({ personId }) => personId === input.personId)?.name ?? '';
    const reply = await lead.run({ groupId: group.id, ...input });
    if (!reply.ok) return;
    const said = group.signedOn === null ? 'lead.said' : 'lead.saidUnsigned';
    say(t(said, { name, group: group.name }), { undo: true });
    onClose();
  });
  return (
    <Form label={t('lead.title', { group: group.name })} onSubmit={save}>
      <Controller
        control={control}
        name="personId"
        render={({ field }) => (
          <Radio.Group label={t('lead.who')} value={field.value} onChange={field.onChange}>
            <div className="group-reasons">
              {successors.map(({ personId, name, fit, clashes }) => (
                <Radio
                  key={personId}
                  value={personId}
                  disabled={clashes.length > 0}
                  label={name}
                  description={
                    clashes.length > 0
                      ? clashWords(clashes)
                      : fit !== null && t('row.fit', { fit: formatCount(fit) })
                  }
                />
              ))}
            </div>
          </Radio.Group>
        )}
      />
      <DateField control={control} name="from" label={t('lead.from')} max={today} required />
      <div className="mb-dialog-actions">
        <Button variant="default" onClick={onClose}>
          {t('lead.keep')}
        </Button>
        <Button type="submit" loading={lead.busy} disabled={best === undefined}>
          {t('lead.save')}
        </Button>
      </div>
    </Form>
  );
}

type Props = Omit<ChoiceProps, 'group'> & { readonly row: GroupRow };

/** Names who leads a running group from now on, with how well each would fit; it can be undone. */
export function LeadDialog({ row: { group, people }, today, onClose }: Props) {
  const { t } = useTranslation('groups');
  const marks = useMarks();
  const successors = useCall('groups.successors', { groupId: group.id });
  const before = people.find(({ role, leftOn }) => role === 'facilitator' && leftOn === null);
  return (
    <Dialog
      opened
      title={t('lead.title', { group: group.name })}
      sentence={before ? t('lead.insteadOf', { name: before.name }) : t('lead.sentence')}
      onClose={onClose}
    >
      <Loaded of={successors}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState
              title={t('lead.emptyTitle')}
              text={t('lead.emptyText')}
              step={
                <Button component={Link} href="/people/new/mentor">
                  {t('lead.emptyStep')}
                </Button>
              }
            />
          ) : (
            <Choice
              group={group}
              today={today}
              onClose={onClose}
              successors={calledAll(found, marks)}
            />
          )
        }
      </Loaded>
    </Dialog>
  );
}
