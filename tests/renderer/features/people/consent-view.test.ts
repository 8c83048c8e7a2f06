import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { savedWords, sheetsBefore } from '../../../../renderer/features/people/consent-view';
import { loadWords } from '../../../../renderer/lib/words';
import { PersonId } from '../../../../shared/ids';
import { type Consent, ConsentId } from '../../../../shared/safeguard';
import { CalendarDate } from '../../../../shared/time';

beforeAll(loadWords);

const day = (date: string) => CalendarDate.parse(date);
const consent = (givenOn: string, rest: Partial<Consent> = {}): Consent => ({
  id: ConsentId.parse(randomUUID()),
  personId: PersonId.parse(randomUUID()),
  purpose: 'matching',
  wording: 'privacy notice 2',
  givenOn: day(givenOn),
  guardian: null,
  withdrawnOn: null,
  ...rest,
});
const WITHDRAWN = consent('2026-05-10', { withdrawnOn: day('2026-05-23') });

it('says of a sheet that changes nothing why it does not', () => {
  const sheet = consent('2026-05-18');
  expect(savedWords({ ...sheet, outweighedBy: null })).toBe('Consent recorded.');
  expect(savedWords({ ...sheet, outweighedBy: WITHDRAWN })).toBe(
    'Kept on file. This sheet is of 18 May 2026, and the consent was withdrawn on 23 May 2026, after it: the withdrawal stands.',
  );
  expect(savedWords({ ...sheet, outweighedBy: consent('2026-05-20') })).toBe(
    'Kept on file. This sheet is of 18 May 2026, and a consent of 20 May 2026 is on record already: the newer one counts.',
  );
});

it('tells of the sheets of a purpose that a withdrawal outweighs, and of none where there is none', () => {
  const sheet = consent('2026-05-18');
  const other = consent('2026-05-18', { purpose: 'reports' });
  expect(sheetsBefore(WITHDRAWN, [WITHDRAWN, sheet, other])).toEqual([sheet]);
  expect(sheetsBefore(sheet, [sheet, consent('2026-05-01')])).toEqual([]);
});
