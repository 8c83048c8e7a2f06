import { z } from 'zod';
import { command, query } from './call';

/** A form has a few pages of text at most. */
const LONGEST_DRAFT = 2 ** 20;

const Form = z.string().min(1).max(300);
/** What was typed into a form and is not saved yet, as the form itself writes it. */
const FormDraft = z.object({ form: Form, text: z.string().max(LONGEST_DRAFT) });
export type FormDraft = z.infer<typeof FormDraft>;

export const formDrafts = {
  'form-drafts.list': query(z.object({}), z.array(FormDraft)),
  /** Keeps a draft, or lets go of it where there is no text. No step of undo, and no news for other screens. */
  'form-drafts.keep': command(
    FormDraft.extend({ text: FormDraft.shape.text.nullable() }),
    z.object({}),
  ),
};
