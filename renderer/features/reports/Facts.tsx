import type { ReactNode } from 'react';

type Props = {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
};

/** Named figures, one below the other. */
export function Facts({ facts }: Props) {
  return (
    <dl className="report-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
