import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmBar } from '../../ui/Dialog';

type Props = {
  /** On the button: "Create program". */
  readonly create: string;
  readonly busy: boolean;
  /** Given once something was typed. */
  readonly onDiscard?: () => void;
};

/** The foot of a form for something new; says that what was typed is safe. */
export function CreateBar({ create, busy, onDiscard }: Props) {
  const { t } = useTranslation('program');
  return (
    <ConfirmBar
      actions={
        <>
          {onDiscard !== undefined && (
            <Button variant="default" onClick={onDiscard}>
              {t('unsaved.discard')}
            </Button>
          )}
          <Button type="submit" loading={busy}>
            {create}
          </Button>
        </>
      }
    >
      {onDiscard === undefined ? t('new.later') : t('unsaved.text')}
    </ConfirmBar>
  );
}
