import { Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loaded } from '../../lib/Loaded';
import { useCall } from '../../lib/queries';
import { DataTable } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { SkillPanel } from './SkillPanel';
import { useSkillColumns } from './skill-columns';
import { found, keyOfSkill, type Listing, rowsOf } from './skills-view';
import { UnknownPanel } from './UnknownPanel';
import { WhySkills } from './WhySkills';
import './skills.css';

const NEW = 'new';

function Ready({ listing }: { readonly listing: Listing }) {
  const { t } = useTranslation('skills');
  const [typed, type] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(listing), [listing]);
  const shown = useMemo(() => found(rows, typed), [rows, typed]);
  const narrow = useMediaQuery('(width < 1500px)', false, { getInitialValueInEffect: false });
  const columns = useSkillColumns(narrow);
  const row = rows.find(({ key }) => key === chosen);
  const close = () => {
    choose(null);
    list.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  const sentence = t('sentence', { count: listing.skills.length });
  const missing = listing.unknown.length;
  const sideOf = () => {
    if (row?.kind === 'unknown') {
      return <UnknownPanel key={row.key} unknown={row.unknown} listing={listing} onClose={close} />;
    }
    if (row?.kind !== 'skill' && chosen !== NEW) return <WhySkills />;
    return (
      <SkillPanel
        // What was undone, or changed elsewhere, is what the form shows next.
        key={`${String(chosen)} ${JSON.stringify(row?.skill ?? null)}`}
        skill={row?.skill ?? null}
        listing={listing}
        onSaved={(id) => choose(keyOfSkill(id))}
        onClose={close}
      />
    );
  };
  return (
    <Page
      title={t('title')}
      sentence={missing === 0 ? sentence : `${sentence} ${t('unknown', { count: missing })}`}
      actions={
        <>
          <Button component={Link} href="/matching" variant="default">
            {t('back')}
          </Button>
          <Button onClick={() => choose(NEW)}>{t('add')}</Button>
        </>
      }
      fill
      above={
        <search>
          <TextInput
            className="skills-search"
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={typed}
            onChange={({ currentTarget }) => type(currentTarget.value)}
          />
        </search>
      }
      side={sideOf()}
    >
      <div ref={list} className="skills-list">
        <DataTable
          label={t('list')}
          rows={shown}
          columns={columns}
          rowKey={({ key }) => key}
          selectedKey={chosen}
          onSelect={({ key }) => choose(key)}
          empty={<EmptyState title={t('nothing')} text={t('nothingText')} />}
        />
      </div>
    </Page>
  );
}

/** Which words mean the same skill, and which skill is part of another. */
export function SkillsScreen() {
  const listing = useCall('skills.list', {});
  return <Loaded of={listing}>{(data) => <Ready listing={data} />}</Loaded>;
}
