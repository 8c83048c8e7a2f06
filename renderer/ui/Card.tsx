import { type ReactNode, useId } from 'react';
import './Card.css';

type Props = {
  readonly title?: string;
  /** Small buttons, a tag or a few words beside the title. */
  readonly aside?: ReactNode;
  /** Without padding, for rows and tables that reach the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
};

/** A sheet with one hairline around it; with a title it is a named region. */
export function Card({ title, aside, flush = false, children }: Props) {
  const id = useId();
  return (
    <section
      className="mb-card"
      data-flush={flush || undefined}
      {...(title !== undefined && { 'aria-labelledby': id })}
    >
      {title !== undefined && (
        <header className="mb-card-head">
          <h2 id={id}>{title}</h2>
          {typeof aside === 'string' ? <span className="mb-card-note">{aside}</span> : aside}
        </header>
      )}
      <div className="mb-card-body">{children}</div>
    </section>
  );
}
