import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import type { PersonId } from '../../../shared/ids';
import type { Screening } from '../../../shared/safeguard';
import type { CalendarDate } from '../../../shared/time';
import { formatDate } from '../../lib/format';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import { CheckDialog } from './CheckDialog';

type Props = {
  readonly personId: PersonId;
  readonly rights: Output<'rights.of'>;
  readonly today: CalendarDate;
};

/** Where one check stands today, in a word and its dates. */
function CheckState({
  screening,
  today,
}: {
  readonly screening: Screening | undefined;
  readonly today: CalendarDate;
}) {
  const { t } = useTranslation('rights');
  if (!screening) return <Tag tone="amber">{t('checks.missing')}</Tag>;
  const { status, expiresOn } = screening;
  if (status !== 'cleared') {
    return (
      <Tag tone={status === 'declined' ? 'red' : 'amber'}>{t(`checks.statuses.${status}`)}</Tag>
    );
  }
  if (expiresOn === null) {
    return (
      <Tag tone="green" sign="✓">
        {t('checks.noExpiry')}
      </Tag>
    );
  }
  const isOver = expiresOn < today;
  return (
    <Tag tone={isOver ? 'red' : 'green'} {...(!isOver && { sign: '✓' })}>
      {t(isOver ? 'checks.expired' : 'checks.validUntil', { date: formatDate(expiresOn) })}
    </Tag>
  );
}

/** Checks and training of a mentor: those the program demands, and those on record beside them. */
export function ChecksCard({ personId, rights, today }: Props) {
  const { t } = useTranslation('rights');
  const { demanded, screenings } = rights;
  const [open, setOpen] = useState<string | null>(null);
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const names = [
    ...demanded,
    ...screenings
      .map(({ checkName }) => checkName)
      .filter((name) => !demanded.some((each) => same(each, name))),
  ];
  const known = (name: string) => screenings.find(({ checkName }) => same(checkName, name));
  if (names.length === 0) return null;
  return (
    <Card title={t('checks.title')}>
      <ul className="people-rights">
        {names.map((name) => (
          <li key={name}>
            <div>
              <strong>{name}</strong> <CheckState screening={known(name)} today={today} />
            </div>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={t('checks.recordName', { check: name })}
              onClick={() => setOpen(name)}
            >
              {t('checks.record')}
            </Button>
          </li>
        ))}
      </ul>
      {open !== null && (
        <CheckDialog
          personId={personId}
          checkName={open}
          screening={known(open)}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
