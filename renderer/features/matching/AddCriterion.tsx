import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Criterion, MOST_CRITERIA } from '../../../shared/criterion';
import { FORMS, newCriterion } from './criterion-forms';

type Props = {
  /** How many there are already. */
  readonly count: number;
  /** The program's optional questions. */
  readonly demographicFields: readonly string[];
  readonly onAdd: (criterion: Criterion) => void;
};

const GROUPS = ['answers', 'distance', 'time', 'history'] as const;
type FormName = {
  [G in (typeof GROUPS)[number]]: keyof (typeof FORMS)[G];
}[(typeof GROUPS)[number]];

/** The kinds of criteria in plain words; each can be added more than once. */
export function AddCriterion({ count, demographicFields, onAdd }: Props) {
  const { t } = useTranslation(['matching', 'criteria']);
  if (count >= MOST_CRITERIA) {
    return <p className="matching-help">{t('criteria.full', { count: MOST_CRITERIA })}</p>;
  }
  return (
    <Menu position="top-start" width={360} returnFocus={false}>
      <Menu.Target>
        <Button variant="default" size="sm">
          {t('criteria.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('criteria.add')}>
        {GROUPS.map((group) => (
          <div key={group}>
            <Menu.Label>{t(`criteria.groups.${group}`)}</Menu.Label>
            {Object.entries(FORMS[group]).map(([name, form]) => (
              <Menu.Item key={name} onClick={() => onAdd(newCriterion(form, crypto.randomUUID()))}>
                {t(`criteria.forms.${name as FormName}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
        {demographicFields.length > 0 && (
          <Menu.Label>{t('criteria.fields.demographicGroup')}</Menu.Label>
        )}
        {demographicFields.map((demographic) =>
          (['same', 'different'] as const).map((kind) => (
            <Menu.Item
              key={`${kind} ${demographic}`}
              onClick={() =>
                onAdd(newCriterion({ kind, of: { demographic } }, crypto.randomUUID()))
              }
            >
              {t(`criteria:name.${kind}.demographic`, { field: demographic })}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
