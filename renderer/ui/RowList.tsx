import { type ReactNode, useId } from 'react';
import type { Tone } from './Tag';
import './RowList.css';

type RowProps = {
  /** One sign in the tile: ☏ ✎ ◷ ? 90 ★. Decoration; the title says it. */
  readonly sign: string;
  readonly tone?: Exclude<Tone, 'outline'>;
  readonly title: ReactNode;
  readonly sentence?: ReactNode;
  /** A button (`variant="default" size="xs"`), a tag. */
  readonly action?: ReactNode;
};

/** Something to see or do: a tile, a title, a sentence and its next step. */
export function Row({ sign, tone = 'neutral', title, sentence, action }: RowProps) {
  return (
    <li className="mb-row">
      <span className="mb-tile" data-tone={tone} aria-hidden>
        {sign}
      </span>
      <div className="mb-row-text">
        <div className="mb-row-title">{title}</div>
        {sentence !== undefined && <div className="mb-row-sentence">{sentence}</div>}
      </div>
      {action !== undefined && <div className="mb-row-action">{action}</div>}
    </li>
  );
}

type ListProps = {
  readonly heading?: string;
  /** Names the list where it has no heading. */
  readonly label?: string;
  /** `Row`s. */
  readonly children: ReactNode;
};

/** Rows under a heading. Several stand below each other in one flush `Card`. */
export function RowList({ heading, label, children }: ListProps) {
  const id = useId();
  return (
    <div className="mb-rowlist-part">
      {heading !== undefined && (
        <h2 id={id} className="mb-rowlist-heading">
          {heading}
        </h2>
      )}
      <ul
        className="mb-rowlist"
        {...(heading !== undefined ? { 'aria-labelledby': id } : { 'aria-label': label })}
      >
        {children}
      </ul>
    </div>
  );
}
