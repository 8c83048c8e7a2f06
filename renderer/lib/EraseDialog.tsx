import { useTranslation } from 'react-i18next';
import type { ErasureCause, ErasureSummary } from '../../shared/erasure';
import type { PersonId } from '../../shared/ids';
import { ConfirmDialog } from '../ui/Dialog';
import './EraseDialog.css';
import { takeDrafts } from './form-drafts';
import { Loaded } from './Loaded';
import { useCall, useCommand } from './queries';
import { say } from './toasts';

type Props = {
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly why: ErasureCause;
  readonly onErased: () => void;
  readonly onClose: () => void;
};

const GOES = [
  'enrollments',
  'optionalAnswers',
  'notes',
  'namedByOthers',
  'decisions',
  'mentions',
  'openMatches',
  'openGroups',
  'openEvents',
] as const;
const STAYS = ['matches', 'groups', 'sessions', 'meetings'] as const;

function Summary({ summary }: { readonly summary: ErasureSummary }) {
  const { t } = useTranslation('rights');
  const lines = (keys: readonly ((typeof GOES)[number] | (typeof STAYS)[number])[]) =>
    keys
      .filter((key) => summary[key] > 0)
      .map((key) => <li key={key}>{t(`erase.${key}`, { count: summary[key] })}</li>);
  return (
    <div className="erase">
      <h3>{t('erase.goes')}</h3>
      <ul>
        <li>{t('erase.person', { count: summary.people })}</li>
        {lines(GOES)}
        <li>{t('erase.steps')}</li>
      </ul>
      <h3>{t('erase.stays')}</h3>
      <ul>
        {lines(STAYS)}
        <li>{t('erase.log')}</li>
      </ul>
      {summary.nameKept > 0 && <p>{t('erase.nameKept')}</p>}
      <p>{t('erase.backups')}</p>
    </div>
  );
}

/** Shows exactly what an erasure takes and leaves, and does it. Nothing takes it back, so it asks. */
export function EraseDialog({ people, why, onErased, onClose }: Props) {
  const { t } = useTranslation('rights');
  const personIds = people.map(({ id }) => id);
  const preview = useCall('rights.erasePreview', { personIds });
  const erase = useCommand('rights.erase', {
    said: ({ people: count }) => t('erase.said', { count }),
  });
  const named = { count: people.length, name: people[0]?.name ?? '' };
  const confirm = async () => {
    const reply = await erase.run({ personIds, why });
    if (!reply.ok) return;
    // What was typed about them is gone from the file; what the window still holds of it goes too.
    await takeDrafts();
    if (!reply.value.rewritten) say(t('erase.notRewritten'));
    onErased();
  };
  return (
    <ConfirmDialog
      opened
      grave
      title={t('erase.title', named)}
      sentence={t('erase.sentence')}
      confirm={t('erase.confirm', named)}
      busy={erase.busy || preview.data === undefined}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Loaded of={preview}>{(summary) => <Summary summary={summary} />}</Loaded>
    </ConfirmDialog>
  );
}
