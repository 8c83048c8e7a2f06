import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../ui/KeyHint';
import { redo, undo } from './history';
import { useCall } from './queries';
import { useQuietHistory } from './quiet-history';

type Props = {
  /** Then the message about it names nobody. */
  readonly namesHidden: boolean;
};

/** Undo and redo, each naming the step, on a board. */
export function UndoButtons({ namesHidden }: Props) {
  const { t } = useTranslation('board');
  const overview = useCall('app.overview', {}).data;
  const quiet = useQuietHistory();
  const back = overview?.undo ?? null;
  const again = overview?.redo ?? null;
  return (
    <>
      {back && (
        <Button
          variant="default"
          rightSection={<KeyHint keys={t('actions.undoKeys')} />}
          onClick={() => void (namesHidden ? quiet.undo() : undo())}
        >
          {t('actions.undo', { what: t(`change.${back.kind}`) })}
        </Button>
      )}
      {again && (
        <Button variant="default" onClick={() => void (namesHidden ? quiet.redo() : redo())}>
          {t('actions.redo', { what: t(`change.${again.kind}`) })}
        </Button>
      )}
    </>
  );
}
