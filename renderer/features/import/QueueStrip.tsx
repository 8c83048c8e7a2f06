import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../lib/format';
import { ChooseFiles } from '../../ui/ChooseFiles';
import { Tag, type Tone } from '../../ui/Tag';
import { useImports } from './import-store';
import { readinessOf } from './import-view';
import { ACCEPTED } from './open-files';
import { type FileReading, useFileSteps } from './use-previews';

const TONES = {
  ready: 'green',
  asks: 'amber',
  waits: 'neutral',
  stopped: 'neutral',
  troubled: 'red',
  nameless: 'amber',
  'all-refused': 'red',
  'nothing-new': 'neutral',
} as const satisfies Record<string, Tone>;

type StateProps = { readonly reading: FileReading };

function State({ reading }: StateProps) {
  const { t } = useTranslation('import');
  const readiness = readinessOf(reading);
  const rows = reading.preview?.file.rowCount ?? 0;
  const word = () => {
    if (readiness.is === 'ready') return t('queue.rows', { count: rows, shown: formatCount(rows) });
    if (readiness.is === 'asks') return t('queue.asks', { count: readiness.rows });
    if (readiness.is === 'waits') return t('queue.reading');
    return t(`queue.${readiness.is}`);
  };
  return <Tag tone={TONES[readiness.is]}>{word()}</Tag>;
}

type ItemProps = {
  readonly reading: FileReading;
  readonly place: number;
  readonly shown: boolean;
};

function Item({ reading, place, shown }: ItemProps) {
  const { t } = useTranslation('import');
  const select = useImports((state) => state.select);
  const busy = useImports((state) => state.running !== null);
  const { file } = reading;
  const { leaveOut } = useFileSteps(file);
  return (
    <li className="import-queued" data-shown={shown || undefined}>
      <button
        type="button"
        className="import-pick"
        aria-current={shown || undefined}
        onClick={() => select(file.id)}
      >
        <span className="import-place">{place}</span>
        <span className="import-file-name" title={file.name}>
          {file.name}
        </span>
        <State reading={reading} />
      </button>
      <CloseButton
        size="sm"
        disabled={busy}
        aria-label={t('queue.leaveOut', { file: file.name })}
        onClick={leaveOut}
      />
    </li>
  );
}

type Props = {
  readonly readings: readonly FileReading[];
  readonly shownId: string;
  readonly onFiles: (files: readonly File[]) => void;
};

/** The files on their way in, in the order in which they go in. */
export function QueueStrip({ readings, shownId, onFiles }: Props) {
  const { t } = useTranslation('import');
  return (
    <div className="import-queue">
      <ol aria-label={t('queue.label')}>
        {readings.map((reading, index) => (
          <Item
            key={reading.file.id}
            reading={reading}
            place={index + 1}
            shown={reading.file.id === shownId}
          />
        ))}
      </ol>
      <ChooseFiles
        label={t('drop.more')}
        accept={ACCEPTED}
        variant="default"
        size="xs"
        onFiles={onFiles}
      />
    </div>
  );
}
