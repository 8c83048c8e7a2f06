import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { BrokenPair } from '../../shared/errors';
import { MatchId } from '../../shared/ids';
import { fail, ok } from '../../shared/result';
import { saveMatch, saveSnapshot } from '../db/matches';
import { type Draft, explainTwo, nameOf, openDraft, summaryOf } from './draft';
import type { Handlers } from './handler';
import { newId } from './new-id';
import { startOf } from './starts';

export const publishHandlers = {
  'board.publish': ({ db, now, today, nameStep }, { cohortId }) => {
    const draft = openDraft(db, cohortId, today);
    if (!draft) return fail({ code: 'not-found', entity: 'cohort' });
    const { run, cohort } = draft;
    if (!run || run.plan.pairs.length === 0) return fail({ code: 'nothing-to-publish' });
    // What was proven best was proven for people and rules that are no longer these.
    if (draft.outdated) return fail({ code: 'plan-outdated', broken: brokenPairs(draft) });
    for (const { menteeId, mentorId, score } of run.plan.pairs) {
      saveMatch(db, {
        id: newId(MatchId),
        cohortId,
        menteeId,
        mentorId,
        runId: run.id,
        state: 'active',
        score,
        startsOn: startOf(cohort, today),
        publishedAt: now,
        signedOn: null,
        closedOn: null,
        closeReason: null,
        menteeDone: false,
        mentorDone: false,
      });
    }
    saveSnapshot(db, {
      id: randomUUID(),
      cohortId,
      runId: run.id,
      publishedAt: now,
      content: {
        run: summaryOf(run),
        settings: cohort.matching,
        pairs: run.plan.pairs.map((pair) => ({
          ...pair,
          mentee: nameOf(draft, pair.menteeId),
          mentor: nameOf(draft, pair.mentorId),
        })),
        unmatched: run.plan.unmatched,
      },
    });
    nameStep('publish');
    return ok({ published: run.plan.pairs.length });
  },
} satisfies Partial<Handlers>;

/** The draft's pairs that a rule now forbids, or that lost their place. */
function brokenPairs(draft: Draft): z.infer<typeof BrokenPair>[] {
  const onBoard = new Set(
    [...draft.problem.mentees, ...draft.problem.mentors]
      .filter(({ matchable }) => matchable === null)
      .map(({ id }) => id),
  );
  return (draft.run?.plan.pairs ?? []).flatMap(({ menteeId, mentorId }) => {
    // Nobody can be told of somebody who is not on file any more.
    if (!draft.people.has(menteeId) || !draft.people.has(mentorId)) return [];
    const there = onBoard.has(menteeId) && onBoard.has(mentorId);
    const rules = there
      ? (explainTwo(draft, menteeId, mentorId)?.forbidden ?? []).map(({ rule }) => rule)
      : [];
    if (there && rules.length === 0) return [];
    return {
      menteeId,
      mentorId,
      mentee: nameOf(draft, menteeId),
      mentor: nameOf(draft, mentorId),
      rules,
    };
  });
}
