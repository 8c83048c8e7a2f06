import { Button, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';
import { useKitWords } from './kit-words';
import { useWayBack } from './use-way-back';
import './Dialog.css';

type DialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly sentence?: ReactNode;
  readonly wide?: boolean;
  /** Buttons at the foot; leave out where a form inside has its own. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A decision that needs all attention. Focus stays inside, Escape closes. */
export function Dialog({ opened, title, sentence, wide, actions, onClose, children }: DialogProps) {
  const words = useKitWords();
  useWayBack(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={wide ? 720 : 480}
      centered
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {sentence !== undefined && <p className="mb-dialog-sentence">{sentence}</p>}
      {children}
      {actions !== undefined && <div className="mb-dialog-actions">{actions}</div>}
    </Modal>
  );
}

type ConfirmProps = Omit<DialogProps, 'actions' | 'wide'> & {
  /** What the button does, never "OK": "Publish 38 matches". */
  readonly confirm: string;
  /** Red, for what cannot be taken back. */
  readonly grave?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
};

/** A dialog with one question and two answers; Enter gives the likelier one, and none that can't be taken back. */
export function ConfirmDialog({
  confirm,
  grave = false,
  busy = false,
  onConfirm,
  ...dialog
}: ConfirmProps) {
  const words = useKitWords();
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button variant="default" data-autofocus={grave || undefined} onClick={dialog.onClose}>
            {words.cancel}
          </Button>
          <Button
            {...(grave && { color: 'red' })}
            data-autofocus={!grave || undefined}
            loading={busy}
            onClick={onConfirm}
          >
            {confirm}
          </Button>
        </>
      }
    />
  );
}

type BarProps = {
  /** What waits for an answer: "Three changes are not saved." */
  readonly children: ReactNode;
  readonly actions: ReactNode;
};

let bars = 0;

/**
 * Marks the document while a bar is there, so that the rest makes room for it. As a `:has()` in the
 * style sheet it cost every change of any screen a quarter of its time.
 */
function useRoomForBar(): void {
  useLayoutEffect(() => {
    const mark = (more: number) => {
      bars += more;
      document.documentElement.toggleAttribute('data-bar', bars > 0);
    };
    mark(1);
    return () => mark(-1);
  }, []);
}

/** A bar that stays at the foot of a form or list and asks without covering anything. */
export function ConfirmBar({ children, actions }: BarProps) {
  useRoomForBar();
  return (
    <div className="mb-actionbar">
      <div>{children}</div>
      <div className="mb-actionbar-buttons">{actions}</div>
    </div>
  );
}
