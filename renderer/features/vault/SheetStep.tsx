import { type ReactNode, useId } from 'react';

type Props = {
  readonly number: number;
  readonly title: string;
  readonly text?: string;
  readonly isDone?: boolean;
  readonly children: ReactNode;
};

/** One numbered step of the way to a protected file. */
export function SheetStep({ number, title, text, isDone = false, children }: Props) {
  const id = useId();
  return (
    <section className="vault-step" data-done={isDone || undefined} aria-labelledby={id}>
      <span className="vault-step-sign" aria-hidden>
        {isDone ? '✓' : number}
      </span>
      <div>
        <h2 id={id}>{title}</h2>
        {text !== undefined && <p className="vault-help">{text}</p>}
        {children}
      </div>
    </section>
  );
}
