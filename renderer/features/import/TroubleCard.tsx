import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportChoices } from '../../../shared/intake';
import { ButtonRow } from '../../ui/ButtonRow';
import { Card } from '../../ui/Card';
import { ChooseFiles } from '../../ui/ChooseFiles';
import type { QueuedFile, Trouble } from './import-store';
import { KINDS } from './import-view';
import { troubleWords } from './import-words';
import { ACCEPTED, reopenFile } from './open-files';
import { useFileSteps } from './use-previews';

type FileProps = { readonly file: QueuedFile };
type Props = FileProps & { readonly trouble: Trouble };

const isNoPeople = (trouble: Trouble): boolean =>
  trouble.code === 'file-refused' &&
  (trouble.refusal.code === 'pulse-answers' || trouble.refusal.code === 'moves');

const AS_FOUND = { encoding: null, delimiter: null, sheet: null } as const;

/** Whether somebody said how to read it, which may be what is wrong. */
const isReadAsChosen = ({ choices: { encoding, delimiter, sheet } }: QueuedFile): boolean =>
  encoding !== null || delimiter !== null || sheet !== null;

/** A file taken for something without people in it may hold people after all. */
function ItIs({ file }: FileProps) {
  const { t } = useTranslation('import');
  const { choose } = useFileSteps(file);
  return (
    <NativeSelect
      className="import-it-is"
      label={t('file.itIs')}
      value={file.choices.kind ?? ''}
      data={[
        { value: '', label: t('file.itIsNone') },
        ...KINDS.map((value) => ({ value, label: t(`file.kinds.${value}`) })),
      ]}
      onChange={({ currentTarget }) =>
        choose({ kind: (currentTarget.value || null) as ImportChoices['kind'] })
      }
    />
  );
}

/** Why a file is not taken, what is safe and what to do; the other files are not disturbed. */
export function TroubleCard({ file, trouble }: Props) {
  const { t } = useTranslation('import');
  const { choose, leaveOut, readAgain } = useFileSteps(file);
  const isGone = trouble.code === 'not-found';
  const isUnread = file.handle === null || isGone;
  return (
    <Card title={t('trouble.title', { file: file.name })}>
      <p role="alert" className="import-trouble">
        {troubleWords(trouble, file.name)} {isGone && t('trouble.kept')}
      </p>
      {isNoPeople(trouble) && <ItIs file={file} />}
      <ButtonRow>
        <ChooseFiles
          label={t(isUnread ? 'trouble.chooseAgain' : 'trouble.chooseCorrected')}
          accept={ACCEPTED}
          multiple={false}
          {...(!isUnread && { variant: 'default' })}
          size="xs"
          onFiles={([chosen]) => {
            if (chosen !== undefined) void reopenFile(file.id, chosen);
          }}
        />
        {!isUnread && trouble.code !== 'file-refused' && (
          <Button variant="default" size="xs" onClick={readAgain}>
            {t('trouble.tryAgain')}
          </Button>
        )}
        {trouble.code === 'file-refused' && isReadAsChosen(file) && (
          <Button size="xs" onClick={() => choose(AS_FOUND)}>
            {t('trouble.asFound')}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={leaveOut}>
          {t('trouble.leaveOut')}
        </Button>
      </ButtonRow>
    </Card>
  );
}

/** Somebody stopped the reading; the file is still at hand. */
export function StoppedCard({ file }: FileProps) {
  const { t } = useTranslation('import');
  const { leaveOut, readAgain } = useFileSteps(file);
  return (
    <Card title={t('trouble.stoppedTitle')}>
      <p role="status">{t('trouble.stopped')}</p>
      <ButtonRow>
        <Button size="xs" onClick={readAgain}>
          {t('trouble.readAgain')}
        </Button>
        <Button variant="default" size="xs" onClick={leaveOut}>
          {t('trouble.leaveOut')}
        </Button>
      </ButtonRow>
    </Card>
  );
}
