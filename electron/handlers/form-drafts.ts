import { ok } from '../../shared/result';
import { keepDraft, listDrafts } from '../db/form-drafts';
import type { Handlers } from './handler';

export const formDraftHandlers = {
  'form-drafts.list': ({ db }) => ok(listDrafts(db)),

  'form-drafts.keep': ({ db }, draft) => {
    keepDraft(db, draft);
    return ok({});
  },
} satisfies Partial<Handlers>;
