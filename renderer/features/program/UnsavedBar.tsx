import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmBar } from '../../ui/Dialog';

type Props = {
  /** On the button: "Save cohort". */
  readonly save: string;
  readonly busy: boolean;
  readonly onDiscard: () => void;
};

/** Says that what was typed is not saved yet, and that it is safe. */
export function UnsavedBar({ save, busy, onDiscard }: Props) {
  const { t } = useTranslation('program');
  return (
    <ConfirmBar
      actions={
        <>
          <Button variant="default" onClick={onDiscard}>
            {t('unsaved.discard')}
          </Button>
          <Button type="submit" loading={busy}>
            {save}
          </Button>
        </>
      }
    >
      {t('unsaved.text')}
    </ConfirmBar>
  );
}
