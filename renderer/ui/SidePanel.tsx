import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useKitWords } from './kit-words';
import { useWayBack } from './use-way-back';
import './SidePanel.css';

type Props = {
  readonly title: string;
  /** A `Tag` over the title: "Selected". */
  readonly tag?: ReactNode;
  readonly sentence?: ReactNode;
  /** Given where the panel can be closed; Escape inside it does the same. */
  readonly onClose?: () => void;
  /** Whether the title takes the focus as the panel opens: where many stops lie between it and what opened it. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
};

/** Details beside the work, for the `side` of a `Page`. */
export function SidePanel({ title, tag, sentence, onClose, takesFocus = false, children }: Props) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useWayBack(takesFocus);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const words = useKitWords();
  return (
    <aside
      className="mb-panel"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose?.();
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
