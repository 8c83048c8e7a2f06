import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag';

type FactProps = {
  readonly label: string;
  /** Null, undefined and '' are "not answered". */
  readonly children: ReactNode;
  /** What stands where there is nothing; "not answered" where left out. */
  readonly none?: string;
};

/** One line of a list of facts; what was not answered is said, never left blank. */
export function Fact({ label, children, none }: FactProps) {
  const { t } = useTranslation('people');
  const missing = children === null || children === undefined || children === '';
  return (
    <div className="people-fact">
      <dt>{label}</dt>
      <dd>{missing ? <Tag tone="outline">{none ?? t('answers.none')}</Tag> : children}</dd>
    </div>
  );
}

type TermsProps = { readonly terms: readonly string[] };

/** A list of short terms; nothing at all where there are none. */
export const termTags = ({ terms }: TermsProps): ReactNode =>
  terms.length === 0 ? null : (
    <ul className="people-terms">
      {terms.map((term) => (
        <li key={term}>
          <Tag>{term}</Tag>
        </li>
      ))}
    </ul>
  );
