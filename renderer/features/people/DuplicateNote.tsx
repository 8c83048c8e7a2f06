import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Role } from '../../../shared/enrollment';
import { formPath } from './drafts-store';
import type { PartProps } from './form-props';
import { namesakes } from './person-view';

type Props = Pick<PartProps, 'control' | 'others'> & { readonly role: Role | null };

/** Says that the name is on file already, and leads there; two people may well share one. */
export function DuplicateNote({ control, others, role }: Props) {
  const { t } = useTranslation('people');
  const name = useWatch({ control, name: 'person.name' });
  const same = namesakes(others, name, null);
  return (
    <div role="status">
      {same.length > 0 && (
        <ul className="people-same">
          {same.slice(0, 3).map((person) => (
            <li key={person.id}>
              {t('form.same', { name: person.name, detail: person.detail })}{' '}
              <Link href={formPath({ personId: person.id, role })}>
                {t(role === null ? 'form.sameOpen' : 'form.sameEnrol')}
              </Link>
              {t('form.sameElse')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
