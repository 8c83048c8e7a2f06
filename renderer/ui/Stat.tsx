import type { ReactNode } from 'react';
import type { Tone } from './Tag';
import './small.css';

type StatProps = {
  /** The figure as a count: `38 of 42`. */
  readonly value: ReactNode;
  readonly label: ReactNode;
  readonly tone?: Extract<Tone, 'green' | 'amber' | 'red'>;
  /** Makes the figure a button, where what it counts can be seen: what a screen reader says, and the way there. */
  readonly open?: { readonly label: string; readonly go: () => void } | undefined;
};

/** A figure with what it counts below. Belongs into a `StatRow`. */
export function Stat({ value, label, tone, open }: StatProps) {
  return (
    <div className="mb-stat" data-tone={tone}>
      <dt>{label}</dt>
      <dd>
        {open === undefined ? (
          value
        ) : (
          <button type="button" aria-label={open.label} onClick={open.go}>
            {value}
          </button>
        )}
      </dd>
    </div>
  );
}

type RowProps = {
  /** One below the other, for a flush `Card` at the right, instead of side by side. */
  readonly stacked?: boolean;
  /** `Stat`s. */
  readonly children: ReactNode;
};

/** Figures with hairlines between them. */
export function StatRow({ stacked = false, children }: RowProps) {
  return (
    <dl className="mb-stats" data-stacked={stacked || undefined}>
      {children}
    </dl>
  );
}
