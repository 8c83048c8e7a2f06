import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly confirm: string;
  /** Whether the price is known and no rule stands against it. */
  readonly possible: boolean;
  readonly busy: boolean;
  /** Whether the dialog opens with the focus here, so that Enter does it. */
  readonly focused: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** Cancel, and the button that says what it does. It can hold the focus while the price comes. */
export function DecideButtons({ confirm, possible, busy, focused, onConfirm, onCancel }: Props) {
  const { t } = useTranslation('app');
  return (
    <div className="mb-dialog-actions">
      <Button variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <Button
        className="board-confirm"
        aria-disabled={!possible}
        {...(!possible && { 'data-disabled': true })}
        {...(focused && { 'data-autofocus': true })}
        loading={busy}
        onClick={() => {
          if (possible) onConfirm();
        }}
      >
        {confirm}
      </Button>
    </div>
  );
}
