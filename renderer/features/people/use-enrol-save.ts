import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract';
import { wordsFor } from '../../lib/error-words';
import { showIssues } from '../../lib/form-errors';
import { useCommand } from '../../lib/queries';
import { say, sayFailure } from '../../lib/toasts';
import type { FormPlace } from './drafts-store';
import { type EnrolReady, type EnrolValues, enrollmentFrom } from './enrol-values';

/** Saves the form; what main refuses is shown at the field it is about. */
export function useEnrolSave(
  form: UseFormReturn<EnrolValues, unknown, EnrolReady>,
  { cohortId, personId, role }: FormPlace,
) {
  const { t } = useTranslation('people');
  const save = useCommand('people.save', { ownFailures: true });
  return {
    busy: save.busy,
    run: async (ready: EnrolReady): Promise<Output<'people.save'> | null> => {
      const reply = await save.run({
        personId,
        person: ready.person,
        cohortId,
        enrollment: role === null ? null : enrollmentFrom(ready, role),
        demographics: ready.demographics,
      });
      if (reply.ok) {
        const { name } = ready.person;
        say(role === null ? t('said.saved', { name }) : t(`said.enrolled.${role}`, { name }), {
          undo: true,
        });
        return reply.value;
      }
      const { error } = reply;
      if (error.code === 'staff-number-taken') {
        form.setError('person.staffNumber', { message: wordsFor(error) }, { shouldFocus: true });
      } else if (error.code === 'reports-to-self') {
        form.setError('person.managerId', { message: wordsFor(error) }, { shouldFocus: true });
      } else if (error.code === 'day-in-future') {
        form.setError('optIn.on', { message: wordsFor(error) }, { shouldFocus: true });
      } else if (!showIssues(form.setError, error)) sayFailure(error);
      return null;
    },
  };
}
