import type { FormDraft } from '../../shared/contract/form-drafts';
import type { ReadDb, WriteDb } from './database';

/** What was typed into forms and is not saved, by form. */
export const listDrafts = (db: ReadDb): FormDraft[] =>
  db.prepare<[], FormDraft>('SELECT form, text FROM form_drafts ORDER BY form').all();

/** Keeps what a form holds, or lets go of it where there is no text. */
export function keepDraft(
  db: WriteDb,
  { form, text }: { readonly form: string; readonly text: string | null },
): void {
  if (text === null) db.prepare('DELETE FROM form_drafts WHERE form = ?').run(form);
  else {
    db.prepare(
      'INSERT INTO form_drafts VALUES (@form, @text) ON CONFLICT DO UPDATE SET text = @text',
    ).run({ form, text });
  }
}
