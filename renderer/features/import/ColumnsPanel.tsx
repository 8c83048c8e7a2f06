import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  askedField,
  type Field,
  type ImportPreview,
  KnownField,
  type MappedColumn,
} from '../../../shared/intake';
import { useCohortId } from '../../lib/cohort';
import { useCall } from '../../lib/queries';
import { Card } from '../../ui/Card';
import { Tag, type Tone } from '../../ui/Tag';
import type { QueuedFile } from './import-store';
import { withField } from './import-view';
import { fieldName, whyWords } from './import-words';
import { useFileSteps } from './use-previews';

const TONES = {
  heading: 'neutral',
  contents: 'neutral',
  remembered: 'accent',
  chosen: 'violet',
  nothing: 'outline',
} as const satisfies Record<MappedColumn['why'], Tone>;

type ItemProps = {
  readonly column: MappedColumn;
  readonly offered: NonNullable<NativeSelectProps['data']>;
  readonly onChange: (field: Field) => void;
};

function Item({ column, offered, onChange }: ItemProps) {
  const { t } = useTranslation('import');
  const heading = column.heading.trim() || t('columns.unnamed', { number: column.column + 1 });
  return (
    <li className="import-column" data-ignored={column.field === 'ignore' || undefined}>
      <div className="import-column-head">
        <span title={heading}>{heading}</span>
        <Tag tone={TONES[column.why]}>{whyWords(column)}</Tag>
      </div>
      <NativeSelect
        size="xs"
        aria-label={t('columns.holds', { heading })}
        value={column.field}
        data={offered}
        onChange={({ currentTarget }) => onChange(currentTarget.value as Field)}
      />
      <p className="import-samples" title={column.samples.join('\n')}>
        {column.samples.length === 0 ? t('columns.noSamples') : column.samples.join(' · ')}
      </p>
    </li>
  );
}

type Props = { readonly file: QueuedFile; readonly preview: ImportPreview };

/** Which column is taken for what, and why; each can be set right. */
export function ColumnsPanel({ file, preview: { mapping } }: Props) {
  const { t } = useTranslation('import');
  const { choose } = useFileSteps(file);
  const { data: asked = [] } = useCall('demographics.of', {
    cohortId: useCohortId(),
    personId: null,
  });
  const named = (fields: readonly Field[]) =>
    fields.map((value) => ({ value, label: fieldName(value) }));
  const questions = named(asked.map(({ name }) => askedField(name)));
  const offered = [
    ...named(KnownField.options),
    ...(questions.length > 0 ? [{ group: t('columns.questions'), items: questions }] : []),
  ];
  const taken = mapping.columns.filter(({ field }) => field !== 'ignore').length;
  return (
    <Card title={t('columns.title')} flush>
      <p className="import-columns-sentence">
        {t('columns.sentence', { count: mapping.columns.length, taken })}
      </p>
      <ul className="import-columns" aria-label={t('columns.label')}>
        {mapping.columns.map((column) => (
          <Item
            key={column.column}
            column={column}
            offered={offered}
            onChange={(field) => choose({ fields: withField(mapping, column.column, field) })}
          />
        ))}
      </ul>
    </Card>
  );
}
