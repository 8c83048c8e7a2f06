import { useTranslation } from 'react-i18next';
import type { Enrollment } from '../../../shared/enrollment';
import { useCohortId } from '../../lib/cohort';
import { useCommand } from '../../lib/queries';
import { say } from '../../lib/toasts';
import type { PersonDetails } from './person-view';

/** The small changes that are made without opening the form; each is one step of undo. */
export function useEnrollmentChanges({ person }: Pick<PersonDetails, 'person'>) {
  const { t } = useTranslation('people');
  const cohortId = useCohortId();
  const save = useCommand('people.save');
  const withdraw = useCommand('people.withdraw');
  const { id, ...identity } = person;
  return {
    busy: save.busy || withdraw.busy,
    /** Saves the enrollment as it is given; `sentence` says what was done. */
    change: async (enrollment: Enrollment, sentence: string): Promise<void> => {
      const { role, answers, optIn, wishes, vetoes } = enrollment;
      const reply = await save.run({
        personId: id,
        person: identity,
        cohortId,
        enrollment: { role, answers, optIn, wishes, vetoes },
      });
      if (reply.ok) say(sentence, { undo: true });
    },
    takeOut: async (enrollment: Enrollment): Promise<void> => {
      const reply = await withdraw.run({ enrollmentId: enrollment.id, withdrawn: true });
      if (reply.ok) say(t('said.takenOut', { name: person.name }), { undo: true });
    },
    putBack: async (enrollment: Enrollment): Promise<void> => {
      const reply = await withdraw.run({ enrollmentId: enrollment.id, withdrawn: false });
      if (reply.ok) say(t('said.putBack', { name: person.name }), { undo: true });
    },
  };
}
