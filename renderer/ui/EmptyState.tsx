import type { ReactNode } from 'react';
import './small.css';

type Props = {
  readonly title: string;
  /** Two sentences: what belongs here, and how it comes here. */
  readonly text: ReactNode;
  /** The one step to take: a button or a link. */
  readonly step?: ReactNode;
};

/** What stands where nothing is yet. */
export function EmptyState({ title, text, step }: Props) {
  return (
    <div className="mb-empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {step !== undefined && <div className="mb-empty-steps">{step}</div>}
    </div>
  );
}
