import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typedDate } from '../../../../renderer/ui/fields/typed-date';

it.each([
  ['2026-06-18', '2026-06-18'],
  ['2026-6-8', '2026-06-08'],
  ['18.6.2026', '2026-06-18'],
  ['18/06/26', '2026-06-18'],
  ['18-6-2026', '2026-06-18'],
  ['  18 6 2026 ', '2026-06-18'],
  ['18 June 2026', '2026-06-18'],
  ['18. jun. 2026', '2026-06-18'],
  ['1 SEPT 2026', '2026-09-01'],
  ['29 February 2028', '2028-02-29'],
])('reads "%s" as %s', (text, day) => {
  expect(typedDate(text)).toBe(day);
});

it.each([
  '',
  'soon',
  '18 June',
  '18.6.',
  '29.2.2027',
  '31.4.2026',
  '2026-13-01',
  '0.6.2026',
  '18 Jux 2026',
  '18.6.202',
])('takes "%s" for no date', (text) => {
  expect(typedDate(text)).toBeNull();
});

it('reads back every day, however it is written', () => {
  const days = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      const name = new Intl.DateTimeFormat('en-GB', {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(date);
      for (const text of [
        iso,
        `${day}.${month}.${year}`,
        `${day}/${month}/${year.slice(2)}`,
        name,
      ]) {
        expect(typedDate(text)).toBe(iso);
      }
    }),
  );
});
