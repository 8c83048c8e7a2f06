import { hash } from 'node:crypto';
import { z } from 'zod';
import type { PersonId } from '../../shared/ids';

/** Stands for a person where no name and no id may be kept: 32 hexadecimal digits made from the id. */
export const PersonMark = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'PersonMark'>();
export type PersonMark = z.infer<typeof PersonMark>;

/** The mark of a person: the same for the same id, in this file and in every copy of it. */
export const markOfPerson = (id: PersonId): PersonMark =>
  hash('sha256', `mentorbook person ${id}`).slice(0, 32) as PersonMark;
