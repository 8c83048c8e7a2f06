import { type ReactNode, useId } from 'react';

type Props = {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
};

/** A part of a long form: what it is about at the left, its fields at the right. */
export function FormSection({ title, hint, children }: Props) {
  const id = useId();
  return (
    <section className="people-section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <p>{hint}</p>}
      </div>
      <div className="people-section-fields">{children}</div>
    </section>
  );
}
