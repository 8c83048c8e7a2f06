import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Person } from '../../../shared/person';
import { EraseDialog } from '../../lib/EraseDialog';
import { Card } from '../../ui/Card';
import { useDrafts } from './drafts-store';

type Props = { readonly person: Person };

/** What somebody may ask for: to see what is stored about them, and to be erased. */
export function RightsCard({ person }: Props) {
  const { t } = useTranslation('rights');
  const [, go] = useLocation();
  const [erasing, setErasing] = useState(false);
  const dropAbout = useDrafts((state) => state.dropAbout);
  return (
    <Card title={t('person.title')}>
      <p className="people-quiet">{t('person.text')}</p>
      <div className="people-buttons">
        <Button variant="default" size="xs" onClick={() => setErasing(true)}>
          {t('erase.button')}
        </Button>
      </div>
      {erasing && (
        <EraseDialog
          people={[person]}
          why="asked"
          onErased={() => {
            dropAbout(person);
            go('/people');
          }}
          onClose={() => setErasing(false)}
        />
      )}
    </Card>
  );
}
