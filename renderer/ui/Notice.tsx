import type { ReactNode } from 'react';
import './Notice.css';

type Props = {
  readonly tone: 'amber' | 'green' | 'red';
  /** One sentence: what is the case, and what it means. */
  readonly children: ReactNode;
  /** The one step to take: a small button. */
  readonly action?: ReactNode;
};

const SIGNS = { amber: '!', green: '✓', red: '!' } as const;

/** A sentence over a page's content that stays until what it says is no longer so. */
export function Notice({ tone, children, action }: Props) {
  return (
    <div className="mb-notice" data-tone={tone} role="status">
      <span className="mb-notice-sign" aria-hidden>
        {SIGNS[tone]}
      </span>
      <p>{children}</p>
      {action}
    </div>
  );
}
