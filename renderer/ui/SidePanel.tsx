import { CloseButton } from '@mantine/core';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
} from 'react';
import { useKitWords } from './kit-words';
import { useWayBack } from './use-way-back';
import './SidePanel.css';

type Props = {
  readonly title: string;
  /** A `Tag` over the title: "Selected". */
  readonly tag?: ReactNode;
  readonly sentence?: ReactNode;
  /** Given where the panel can be closed; Escape inside it does the same, and leads back to the work. */
  readonly onClose?: () => void;
  /** Whether the title takes the focus as the panel opens: where many stops lie between it and what opened it. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
};

/** Whether Escape is meant for the panel, not for a list of choices or a dialog that is open over it. */
const isForPanel = ({ key, defaultPrevented, target, currentTarget }: KeyboardEvent): boolean =>
  key === 'Escape' &&
  !defaultPrevented &&
  target instanceof HTMLElement &&
  currentTarget.contains(target) &&
  !(target.ariaHasPopup !== null && target.ariaExpanded === 'true');

/** Details beside the work, for the `side` of a `Page`. */
export function SidePanel({ title, tag, sentence, onClose, takesFocus = false, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useWayBack(takesFocus);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const words = useKitWords();
  const cameFrom = useRef<HTMLElement>(null);
  const remember = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
      cameFrom.current = relatedTarget;
    }
  };
  return (
    <aside
      className="mb-panel"
      aria-labelledby={id}
      onFocus={remember}
      onKeyDown={(event) => {
        if (onClose === undefined || !isForPanel(event)) return;
        onClose();
        if (cameFrom.current?.isConnected) cameFrom.current.focus({ preventScroll: true });
      }}
    >
      <div className="mb-panel-inner">
        <header>
          {(tag !== undefined || onClose !== undefined) && (
            <div className="mb-panel-top" data-bare={tag === undefined || undefined}>
              <span>{tag}</span>
              {onClose !== undefined && (
                <CloseButton size="sm" aria-label={words.close} onClick={onClose} />
              )}
            </div>
          )}
          <h2 ref={heading} id={id} {...(takesFocus && { tabIndex: -1 })}>
            {title}
          </h2>
          {sentence !== undefined && <p className="mb-panel-sentence">{sentence}</p>}
        </header>
        {children}
      </div>
    </aside>
  );
}
