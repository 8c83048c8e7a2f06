import type { Criterion } from '../../shared/criterion';
import { answersOf } from './compared';
import type { MatchingProblem, MatchPerson } from './profile';

type Notes = MatchingProblem['eventNotes'];

const isNoted = (notes: Notes, { id }: MatchPerson): boolean =>
  notes.has(id) || [...notes.values()].some((row) => row.has(id));

/** Whether a person gave what a criterion compares; of `waiting`, whether they ever waited. */
export function hasAnswered(criterion: Criterion, person: MatchPerson, notes: Notes): boolean {
  const { answers } = person;
  switch (criterion.kind) {
    case 'offers-wants':
      return answers[criterion.of].length > 0;
    case 'same':
    case 'different':
      return answersOf(person, criterion.of).length > 0;
    case 'outside-department':
      return person.department !== null;
    case 'stretch':
      return (criterion.of === 'level' ? person.level : person.entryDate) !== null;
    case 'availability':
      return answers.slots.length > 0;
    case 'promised-time':
      return answers.monthlyMinutes !== null;
    case 'language':
      return answers.languages.length > 0;
    case 'meeting':
      return answers.meeting.length > 0;
    case 'wish':
      return person.wishes.length > 0;
    case 'event':
      return isNoted(notes, person);
    case 'waiting':
      return person.waiting > 0;
  }
}
