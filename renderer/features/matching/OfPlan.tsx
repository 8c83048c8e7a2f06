import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AppError } from '../../../shared/errors';
import { Loaded } from '../../lib/Loaded';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';

type Props<T> = {
  readonly of: UseQueryResult<T, AppError>;
  readonly title: string;
  /** Said where there is no matching to ask about, or one of before a change. */
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly children: (answer: T) => ReactNode;
};

/** The answer to a question about the present matching; where there is none, the way to it. */
export function OfPlan<T>({ of, title, emptyTitle, emptyText, children }: Props<T>) {
  const { t } = useTranslation('matching');
  const [, go] = useLocation();
  const code = of.error?.code;
  if (code === 'plan-outdated' || code === 'not-found') {
    return (
      <Page title={title}>
        <Card>
          <EmptyState
            title={emptyTitle}
            text={emptyText}
            step={<Button onClick={() => go('/matching')}>{t('recruit.emptyStep')}</Button>}
          />
        </Card>
      </Page>
    );
  }
  return <Loaded of={of}>{children}</Loaded>;
}
