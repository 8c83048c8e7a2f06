import type { ReactNode } from 'react';
import './small.css';

/** What a colour stands for: violet is a decision a person made, outline is "expected, not there". */
export type Tone = 'neutral' | 'accent' | 'amber' | 'red' | 'green' | 'violet' | 'outline';

type Props = {
  readonly tone?: Tone;
  /** A sign before the word, such as ✓ or +; the word says the same, so readers skip it. */
  readonly sign?: string;
  /** The word or number. Colour alone never tells. */
  readonly children: ReactNode;
};

/** A short word on a soft ground. */
export function Tag({ tone = 'neutral', sign, children }: Props) {
  return (
    <span className="mb-tag" data-tone={tone}>
      {sign !== undefined && <span aria-hidden>{sign}</span>}
      <span className="mb-tag-text">{children}</span>
    </span>
  );
}
