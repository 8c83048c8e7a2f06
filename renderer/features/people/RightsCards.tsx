import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Person } from '../../../shared/person';
import type { CalendarDate } from '../../../shared/time';
import { useCohortId } from '../../lib/cohort';
import { EraseDialog } from '../../lib/EraseDialog';
import { useJob } from '../../lib/jobs';
import { useCall } from '../../lib/queries';
import { say } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { ChecksCard } from './ChecksCard';
import { ConsentCard } from './ConsentCard';
import { NotesCard } from './NotesCard';

type Props = { readonly person: Person; readonly today: CalendarDate };

/** What somebody may ask for: to see what is stored about them, and to be erased. */
function Requests({ person }: Pick<Props, 'person'>) {
  const { t } = useTranslation('rights');
  const [, go] = useLocation();
  const [erasing, setErasing] = useState(false);
  const extract = useJob('rights.extract');
  const save = async (as: 'json' | 'pdf') => {
    const reply = await extract.run({ personId: person.id, as });
    if (reply.ok && reply.value.fileName !== null) {
      say(t('person.saved', { fileName: reply.value.fileName }));
    }
  };
  return (
    <Card title={t('person.title')}>
      <p className="people-quiet">
        {t('person.text')} {t('person.extractHelp')}
      </p>
      <div className="people-buttons">
        <Button variant="default" size="xs" loading={extract.busy} onClick={() => void save('pdf')}>
          {t('person.pdf')}
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={extract.busy}
          onClick={() => void save('json')}
        >
          {t('person.json')}
        </Button>
        <Button variant="subtle" color="red" size="xs" onClick={() => setErasing(true)}>
          {t('erase.button')}
        </Button>
      </div>
      {erasing && (
        <EraseDialog
          people={[person]}
          why="asked"
          onErased={() => go('/people')}
          onClose={() => setErasing(false)}
        />
      )}
    </Card>
  );
}

/** What protects somebody: consent, checks, notes, and what they may ask for. */
export function RightsCards({ person, today }: Props) {
  const { data } = useCall('rights.of', { personId: person.id, cohortId: useCohortId() });
  return (
    <>
      {data && (
        <>
          <ChecksCard personId={person.id} rights={data} today={today} />
          <ConsentCard person={person} rights={data} today={today} />
          <NotesCard personId={person.id} notes={data.notes} />
        </>
      )}
      <Requests person={person} />
    </>
  );
}
