import { fail, ok } from '../../shared/result';
import { findOnFile } from '../db/people';
import { personExtract } from '../db/person-extract';
import { extractDocument } from '../documents/extract';
import { documentWords } from '../documents/words';
import type { Handlers } from './handler';
import { saveDocument, writeTo } from './save-document';

export const extractHandlers = {
  'rights.extract': async (context, { personId, as }) => {
    const { db, desk, today } = context;
    const person = findOnFile(db, personId);
    if (!person) return fail({ code: 'not-found', entity: 'person' });
    const data = personExtract(db, person, today);
    const words = documentWords();
    const title = words.t('extract.fileName', { name: person.name });
    if (as === 'pdf') {
      const fileName = `${title}.pdf`;
      return await saveDocument(context, [extractDocument(data, words)], {
        title,
        fileName,
        language: words.language,
      });
    }
    const target = await desk.chooseTarget(`${title}.json`);
    if (!target) return ok({ fileName: null, documents: 0 });
    return await writeTo(target, Buffer.from(`${JSON.stringify(data, null, 2)}\n`), 1);
  },
} satisfies Partial<Handlers>;
