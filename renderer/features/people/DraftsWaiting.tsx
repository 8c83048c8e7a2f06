import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCohortId } from '../../lib/cohort';
import { formatTime } from '../../lib/format';
import { type Draft, draftKey, formPath, useDrafts } from './drafts-store';

/** Forms that were left before they were saved, each with the way back to it. */
export function DraftsWaiting() {
  const { t } = useTranslation(['people', 'app']);
  const cohortId = useCohortId();
  const drafts = useDrafts((state) => state.drafts);
  const drop = useDrafts((state) => state.drop);
  const mine = Object.values(drafts).filter((draft) => draft.cohortId === cohortId);
  if (mine.length === 0) return null;
  const nameOf = ({ values, role }: Draft): string => {
    const name = values.person.name.trim() === '' ? t('drafts.noName') : values.person.name;
    return role === null
      ? name
      : t('drafts.named', { name, role: t(`app:terms.role.${role}`).toLowerCase() });
  };
  return (
    <section className="people-drafts" aria-label={t('drafts.title')}>
      {mine.map((draft) => (
        <div key={draftKey(draft)}>
          <span>
            {t('drafts.waiting', { name: nameOf(draft), time: formatTime(draft.keptAt) })}
          </span>
          <Button component={Link} href={formPath(draft)} variant="default" size="compact-sm">
            {t('drafts.continue')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => drop(draft)}>
            {t('drafts.discard')}
          </Button>
        </div>
      ))}
    </section>
  );
}
