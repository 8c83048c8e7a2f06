import { type ReactNode, useId } from 'react';

type Props = {
  /** One sign, as decoration. */
  readonly sign: string;
  readonly tone: 'accent' | 'violet' | 'amber';
  readonly title: string;
  readonly text: string;
  readonly facts?: readonly string[];
  /** The step, at the foot of the card. */
  readonly children: ReactNode;
};

/** One way to begin. */
export function BeginCard({ sign, tone, title, text, facts = [], children }: Props) {
  const id = useId();
  return (
    <section className="start-card" aria-labelledby={id}>
      <span className="mb-tile start-sign" data-tone={tone} aria-hidden>
        {sign}
      </span>
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <div className="start-foot">{children}</div>
    </section>
  );
}
