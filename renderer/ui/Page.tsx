import { type ReactNode, useEffect, useRef } from 'react';
import './Page.css';

type Props = {
  readonly title: string;
  /** Where things stand, in one sentence. */
  readonly sentence?: ReactNode;
  /** Buttons at the right; the one primary action last. */
  readonly actions?: ReactNode;
  /** Between head and content, over the whole width: a `StatRow`, tags. */
  readonly above?: ReactNode;
  /** Stands beside the content, never over it: a `SidePanel` or cards. */
  readonly side?: ReactNode;
  /** The content takes the window's height and scrolls inside: for tables and the board. */
  readonly fill?: boolean;
  readonly children?: ReactNode;
};

/** Nothing, or a link that has done its work, holds the focus. */
const focusIsFree = (): boolean =>
  document.activeElement === null ||
  document.activeElement === document.body ||
  document.activeElement.closest('nav') !== null;

/** A screen's frame. Names the window and takes the focus to the title on arrival. */
export function Page({ title, sentence, actions, above, side, fill = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusIsFree()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="mb-page" data-fill={fill || undefined}>
      <title>{`${title} – Mentorbook`}</title>
      <header className="mb-page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {sentence !== undefined && <p className="mb-page-sentence">{sentence}</p>}
        {actions !== undefined && <div className="mb-page-actions">{actions}</div>}
      </header>
      {above}
      <div className="mb-page-body" data-side={side ? true : undefined}>
        <div className="mb-page-content">{children}</div>
        {side && <div className="mb-page-side">{side}</div>}
      </div>
    </div>
  );
}
