import type { ReactNode } from 'react';
import './small.css';

type Props = { readonly children: ReactNode };

/** Buttons side by side, in as many lines as they need. */
export function ButtonRow({ children }: Props) {
  return <div className="mb-buttons">{children}</div>;
}
