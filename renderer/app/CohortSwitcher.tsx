import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Output } from '../../shared/contract';
import { chooseCohort, type findCohort } from '../lib/cohort';
import { Mark } from './Mark';

type Props = {
  readonly programs: Output<'app.overview'>['programs'];
  readonly open: ReturnType<typeof findCohort>;
};

/** Which cohort the desk is about, and the menu to turn to another one. */
export function CohortSwitcher({ programs, open }: Props) {
  const { t } = useTranslation('app');
  const [, go] = useLocation();
  const cohort = open?.cohort.name ?? t('cohort.none');
  const program = open?.program.name ?? t('cohort.noneHint');
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" className="app-cohort" title={t('cohort.switch')}>
          <Mark />
          <span className="app-cohort-names">
            <span className="app-cohort-name">{cohort}</span>
            <span className="app-cohort-program">{program}</span>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('cohort.menu')}>
        {programs.map(({ id, name, cohorts }) => (
          <div key={id}>
            <Menu.Label>{name}</Menu.Label>
            {cohorts.map((each) => (
              <Menu.Item
                key={each.id}
                rightSection={each.id === open?.cohort.id ? t('cohort.current') : undefined}
                onClick={() => {
                  chooseCohort(each.id);
                  go('/');
                }}
              >
                {each.name}
              </Menu.Item>
            ))}
          </div>
        ))}
        {programs.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => go('/program/new')}>{t('cohort.newProgram')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
