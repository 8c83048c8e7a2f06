import { type Answers, NO_ANSWERS } from '../../shared/answers';
import type { Format, GroupShape } from '../../shared/format';
import type { CohortId, PersonId } from '../../shared/ids';
import { COHORT, openOffice } from './office';

const DEPARTMENTS = ['Sales', 'Care', 'Finance', 'Works', 'Research'];
const GOALS = ['career', 'skill', 'leadership', 'network', 'knowledge', 'inclusion'] as const;

/** Answers that differ from person to person, so that some fit better than others. */
const answersOf = (index: number): Answers => ({
  ...NO_ANSWERS,
  goals: [GOALS[index % 6] ?? 'career', GOALS[(index * index + 1) % 6] ?? 'skill'],
  skills: [`Skill ${index % 4}`, `Skill ${(index * 3) % 7}`],
  languages: ['English'],
});

type Wanted = {
  readonly format?: Format;
  readonly groups?: GroupShape;
  readonly members?: number;
  readonly facilitators?: number;
};

/** A cohort of groups with people who all opted in: members "P01"..., facilitators "F1"... */
export async function openCircles({
  format = 'circles',
  groups = { least: 4, most: 6, facilitated: true },
  members = 14,
  facilitators = 3,
}: Wanted = {}) {
  const office = openOffice();
  const { programId } = await office.startCohort();
  const { id: cohortId } = await office.done('cohorts.create', {
    programId,
    cohort: { ...COHORT, name: 'Circles', format, groups },
  });
  const people = new Map<string, PersonId>();
  const add = async (role: 'mentee' | 'mentor', name: string, index: number) => {
    const department = DEPARTMENTS[index % DEPARTMENTS.length] ?? null;
    people.set(
      name,
      await office.enroll(cohortId, role, name, {
        answers: answersOf(index),
        person: { department, level: (index % 4) + 1 },
      }),
    );
  };
  for (let index = 1; index <= members; index += 1) {
    await add('mentee', `P${String(index).padStart(2, '0')}`, index);
  }
  for (let index = 1; index <= facilitators; index += 1) await add('mentor', `F${index}`, index);
  /** Somebody's id by name. */
  const id = (name: string): PersonId => {
    const found = people.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  return { ...office, programId, cohortId, id, ...readings(office, cohortId) };
}

/** What tests ask of a board again and again. */
function readings({ done }: ReturnType<typeof openOffice>, cohortId: CohortId) {
  const board = () => done('groups.get', { cohortId });
  return {
    board,
    /** The names in each group of the plan, who leads it first. */
    names: async () =>
      (await board()).groups.map(({ facilitator, members }) => [
        ...(facilitator === null ? [] : [facilitator.name]),
        ...members.map(({ name }) => name),
      ]),
    run: () => done('groups.run', { cohortId }),
  };
}
