import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../../shared/contract';
import type { CohortId } from '../../../shared/ids';
import { chooseCohort } from '../../lib/cohort';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';

type Props = {
  readonly programs: Output<'app.overview'>['programs'];
  readonly open: CohortId;
};

/** Every program and cohort of the file, and the way to turn to another one. */
export function FileCard({ programs, open }: Props) {
  const { t } = useTranslation('program');
  return (
    <Card title={t('file.title')}>
      {programs.map(({ id, name, cohorts }) => (
        <section key={id} className="design-program" aria-label={name}>
          <h3 title={name}>{name}</h3>
          <ul>
            {cohorts.map((cohort) => (
              <li key={cohort.id}>
                <span title={cohort.name}>{cohort.name}</span>
                {cohort.id === open ? (
                  <Tag tone="accent">{t('file.open')}</Tag>
                ) : (
                  <Button
                    variant="default"
                    size="compact-xs"
                    aria-label={t('file.turnToName', { name: cohort.name })}
                    onClick={() => chooseCohort(cohort.id)}
                  >
                    {t('file.turnTo')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Button component={Link} href="/program/new" variant="default" size="xs">
        {t('addProgram')}
      </Button>
    </Card>
  );
}
