import { ok } from '../../shared/result';
import { listErasures } from '../db/erase';
import { readLog, verifyLog } from '../db/log';
import { personNames } from '../db/people';
import { markOfPerson } from '../db/person-mark';
import type { Handlers } from './handler';

/** Names a line of the log can hold. */
const NAMES = 3;

export const logHandlers = {
  'log.read': ({ db }, { most }) => {
    const names = new Map([...personNames(db)].map(([id, name]) => [markOfPerson(id), name]));
    const erasures = new Set(listErasures(db).map(({ mark }) => mark));
    const list = readLog(db, most).map(({ people, hash: _, ...entry }) => {
      const known = people.flatMap((mark) => names.get(mark) ?? []);
      const erased = people.filter((mark) => erasures.has(mark)).length;
      return {
        ...entry,
        names: known.sort((a, b) => a.localeCompare(b)).slice(0, NAMES),
        people: people.length,
        erased,
        gone: people.length - known.length - erased,
      };
    });
    return ok({ ...verifyLog(db), list });
  },
} satisfies Partial<Handlers>;
