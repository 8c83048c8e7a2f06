import { CloseButton } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useKitWords } from './kit-words';
import './SidePanel.css';

type Props = {
  readonly title: string;
  /** A `Tag` over the title: "Selected". */
  readonly tag?: ReactNode;
  readonly sentence?: ReactNode;
  /** Given where the panel can be closed; Escape inside it does the same. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
};

/** Details beside the work, for the `side` of a `Page`. */
export function SidePanel({ title, tag, sentence, onClose, children }: Props) {
  const id = useId();
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
          <h2 id={id}>{title}</h2>
          {sentence !== undefined && <p className="mb-panel-sentence">{sentence}</p>}
        </header>
        {children}
      </div>
    </aside>
  );
}
