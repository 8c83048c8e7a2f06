import { Radio } from '@mantine/core';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Objective } from '../../../shared/criterion';
import { EventKind, MOST_ROUNDS, roundEnds, roundsNeeded } from '../../../shared/event';
import { DateField } from '../../ui/fields/DateField';
import { FieldRow } from '../../ui/fields/Form';
import { NumberField } from '../../ui/fields/NumberField';
import { SelectField } from '../../ui/fields/SelectField';
import { TextField } from '../../ui/fields/TextField';
import type { EventFormState } from './event-form';

type Props = {
  readonly form: EventFormState;
  readonly mentees: number;
  readonly mentors: number;
  /** Whether the rota is settled, so that only time and place may change. */
  readonly settled?: boolean;
  /** Told when another kind is chosen. */
  readonly onKind?: (kind: EventKind) => void;
};

const whole = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;

/** What the numbers typed so far come to: when it ends, and whether the rounds are enough. */
function Outlook({ form, mentees, mentors }: Props) {
  const { t } = useTranslation('events');
  const typed = useWatch({ control: form.control });
  const rounds = whole(typed.rounds);
  const perMentee = whole(typed.perMentee);
  const isTime = /^\d\d:\d\d$/.test(typed.startsAt ?? '');
  const event = {
    startsAt: typed.startsAt ?? '',
    roundMinutes: whole(typed.roundMinutes),
    changeMinutes: whole(typed.changeMinutes),
  };
  const needed = roundsNeeded(mentees, mentors, perMentee);
  if (rounds === 0 || perMentee === 0 || !isTime) return null;
  const values = {
    ends: roundEnds(event, rounds),
    needed,
    mentees: t('mentees', { count: mentees }),
    mentors: t('mentors', { count: mentors }),
    each: t('each', { count: perMentee }),
  };
  return (
    <p className="event-outlook" role="status">
      {t('form.ends', values)}{' '}
      {mentees > 0 && mentors > 0 && t(rounds < needed ? 'form.tooFew' : 'form.enough', values)}
    </p>
  );
}

function KindChoice({ form, settled, onKind }: Props) {
  const { t } = useTranslation('events');
  const { field } = useController({ control: form.control, name: 'kind' });
  return (
    <Radio.Group
      label={t('form.kind')}
      value={field.value}
      onChange={(next) => {
        const kind = EventKind.parse(next);
        field.onChange(kind);
        onKind?.(kind);
      }}
    >
      <div className="event-kinds">
        {EventKind.options.map((kind) => (
          <Radio
            key={kind}
            className="mb-choice"
            value={kind}
            disabled={settled === true}
            label={t(`kind.${kind}.name`)}
            description={t(`kind.${kind}.text`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** What an event is: when and where, and how many talks there are for everybody. */
export function EventFields(props: Props) {
  const { form, settled = false } = props;
  const { control } = form;
  const { t } = useTranslation('events');
  const minutes = ` ${t('form.minutes')}`;
  return (
    <div className="event-fields">
      <KindChoice {...props} />
      <FieldRow>
        <TextField control={control} name="name" label={t('form.name')} required />
        <TextField
          control={control}
          name="place"
          label={t('form.place')}
          placeholder={t('form.placePlaceholder')}
        />
      </FieldRow>
      <FieldRow>
        <DateField control={control} name="heldOn" label={t('form.heldOn')} required />
        <TextField
          control={control}
          name="startsAt"
          label={t('form.startsAt')}
          placeholder="17:30"
          required
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          control={control}
          name="rounds"
          label={t('form.rounds')}
          min={1}
          max={MOST_ROUNDS}
          disabled={settled}
          required
        />
        <NumberField
          control={control}
          name="roundMinutes"
          label={t('form.roundMinutes')}
          unit={minutes}
          required
        />
        <NumberField
          control={control}
          name="changeMinutes"
          label={t('form.changeMinutes')}
          unit={minutes}
          required
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          control={control}
          name="perMentee"
          label={t('form.perMentee')}
          help={t('form.perMenteeHelp')}
          disabled={settled}
          required
        />
        <NumberField
          control={control}
          name="perMentor"
          label={t('form.perMentor')}
          help={t('form.perMentorHelp')}
          disabled={settled}
        />
      </FieldRow>
      <SelectField
        control={control}
        name="objective"
        label={t('form.objective')}
        help={t('form.objectiveHelp')}
        disabled={settled}
        required
        options={Objective.options.map((each) => ({ value: each, label: t(`objective.${each}`) }))}
      />
      <Outlook {...props} />
    </div>
  );
}
