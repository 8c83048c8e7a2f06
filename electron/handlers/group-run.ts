import type { AppError } from '../../shared/errors';
import { RunId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import { type GroupRun, saveGroupRun } from '../db/group-runs';
import { planOf, type Question, questionOf } from '../matching/circles/divide';
import type { GroupRefusal } from '../matching/groups/problem';
import { GROUPS_VERSION, type GroupDraft, openGroups, summaryOf } from './group-draft';
import type { Handlers } from './handler';
import { newId } from './new-id';

export const groupRunHandlers = {
  'groups.run': async ({ db, today, desk, signal, progress, commit }, { cohortId }) => {
    const draft = openGroups(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const question = questionOf(draft.circle, draft.shape, draft.decisions);
    if (!question.ok) return fail({ code: 'groups-impossible', why: question.error, names: [] });
    const started = performance.now();
    const answer = await desk.divide(question.value.problem, signal, (news) => {
      if (news.kind === 'searching') progress(news.done, news.of);
      else progress(news.looks, 0, news.gap);
    });
    if (!answer.ok) return fail(impossible(draft, question.value, answer.error));
    const plan = planOf(draft.circle, question.value, answer.value);
    return commit((context) => {
      const run: GroupRun = {
        id: newId(RunId),
        madeAt: context.now,
        // What it was made from; if that changed meanwhile, the board says so.
        fingerprint: draft.fingerprint,
        engineVersion: GROUPS_VERSION,
        matchable: question.value.members,
        plan,
        milliseconds: Math.round(performance.now() - started),
      };
      saveGroupRun(context.db, cohortId, run);
      context.nameStep('run');
      return ok(summaryOf(run));
    });
  },
} satisfies Partial<Handlers>;

/** Why nobody can be divided, with those it is about. */
function impossible(
  { circle, nameOf }: GroupDraft,
  { slots }: Question,
  refusal: GroupRefusal,
): AppError {
  const named = (indices: readonly number[]): string[] =>
    indices.flatMap((index) => {
      const slot = circle.slots[slots[index] ?? -1];
      return slot ? [nameOf(slot.id)] : [];
    });
  const names = [
    ...('pair' in refusal ? named(refusal.pair) : []),
    ...('people' in refusal ? named(refusal.people) : []),
  ];
  if (names.length > 0) return { code: 'groups-impossible', why: 'rules', names };
  const why = refusal.code === 'too-many-people' ? 'too-many' : 'none-found';
  return { code: 'groups-impossible', why, names: [] };
}
