import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../shared/errors';
import { wordsFor } from './error-words';
import './Loaded.css';

type Props<T> = {
  /** What `useCall` gave. */
  readonly of: UseQueryResult<T, AppError>;
  readonly children: (data: T) => ReactNode;
};

/**
 * Draws what was read; until then quiet, and when it failed, why and a way to try again.
 *
 * @example <Loaded of={people}>{(rows) => <PeopleTable rows={rows} />}</Loaded>
 */
export function Loaded<T>({ of: result, children }: Props<T>) {
  const { t } = useTranslation('app');
  if (result.data !== undefined) return children(result.data);
  // While a backup takes the place of the file nothing is open; once it is, everything is read again.
  if (result.error !== null && result.error.code !== 'not-open') {
    return (
      <div className="mb-failed" role="alert">
        <p>{wordsFor(result.error)}</p>
        <Button variant="default" onClick={() => void result.refetch()}>
          {t('tryAgain')}
        </Button>
      </div>
    );
  }
  return (
    <div className="mb-loading" role="status">
      {t('loading')}
    </div>
  );
}
