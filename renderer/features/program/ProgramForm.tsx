import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../shared/ids';
import { showIssues } from '../../lib/form-errors';
import { useCommand } from '../../lib/queries';
import { sayFailure } from '../../lib/toasts';
import { Card } from '../../ui/Card';
import { Form } from '../../ui/fields/Form';
import type { DesignValues } from './design';
import { LadderList } from './LadderList';
import { ProgramFields } from './ProgramFields';
import { SiteList } from './SiteList';
import { UnsavedBar } from './UnsavedBar';
import { useDesignForm } from './use-design-form';

type Props = { readonly programId: ProgramId; readonly saved: DesignValues };

/** The open program, to look at and to change. */
export function ProgramForm({ programId, saved }: Props) {
  const { t } = useTranslation('program');
  const { form, unsaved, forget, discard } = useDesignForm(`program/${programId}`, saved);
  const { control, handleSubmit, setError, setFocus } = form;
  const update = useCommand('programs.update', {
    said: ({ name }) => t('program.saved', { name }),
    undo: true,
    ownFailures: true,
  });
  const toStart = () => setFocus('program.name');
  const save = handleSubmit(async ({ program }) => {
    const reply = await update.run({ programId, program });
    if (reply.ok) {
      forget();
      toStart();
    } else if (!showIssues(setError, reply.error)) sayFailure(reply.error);
  });
  return (
    <Form label={t('program.title')} onSubmit={save}>
      <Card title={t('program.title')} aside={t('program.about')}>
        <div className="design-fields">
          <ProgramFields control={control} />
          <LadderList control={control} />
          <SiteList control={control} />
        </div>
      </Card>
      {unsaved && (
        <UnsavedBar
          save={t('unsaved.saveProgram')}
          busy={update.busy}
          onDiscard={() => {
            discard();
            toStart();
          }}
        />
      )}
    </Form>
  );
}
