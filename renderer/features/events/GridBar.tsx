import { Switch, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissAll } from '../../lib/toasts';
import { useEvents } from './events-store';

type Props = {
  /** Called on Enter in the search: to go on in what was found. */
  readonly onEnter: () => void;
  readonly children?: ReactNode;
};

/** Finding somebody in a rota, and hiding names for a meeting. */
export function GridBar({ onEnter, children }: Props) {
  const { t } = useTranslation('events');
  const search = useEvents((state) => state.search);
  const seek = useEvents((state) => state.seek);
  const hideNames = useEvents((state) => state.hideNames);
  const hide = useEvents((state) => state.hide);
  const turnNames = (hidden: boolean) => {
    dismissAll();
    hide(hidden);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div className="event-bar">
      {children}
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={search}
        onChange={({ currentTarget }) => seek(currentTarget.value)}
        onKeyDown={press}
      />
      <Switch
        label={t('hideNames')}
        checked={hideNames}
        onChange={({ currentTarget }) => turnNames(currentTarget.checked)}
      />
    </div>
  );
}
