import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanName, isLiveFile } from '../../../electron/shell/file-name';

it.each([
  ['Agreements, spring.pdf', 'Agreements, spring.pdf'],
  ['Ada / Bo: agreement.pdf', 'Ada - Bo- agreement.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['Łukasz – 25 €.csv', 'Łukasz – 25 €.csv'],
  ['report\u0000\u0007.pdf', 'report.pdf'],
  ['agreement\u202Efdp.exe', 'agreementfdp.exe'],
  ['two\n  lines.csv', 'two lines.csv'],
  ['...hidden. ', 'hidden'],
  ['', 'Mentorbook'],
  ['.pdf', 'pdf'],
  ['con.pdf', '_con.pdf'],
  ['LPT1', '_LPT1'],
  ['contract.pdf', 'contract.pdf'],
])('cleans %j to %j', (suggested, clean) => {
  expect(cleanName(suggested)).toBe(clean);
});

it('shortens the stem and keeps the ending', () => {
  expect(cleanName(`${'é'.repeat(500)}.xlsx`)).toBe(`${'é'.repeat(100)}.xlsx`);
  expect(cleanName(`x${'👩'.repeat(500)}.xlsx`)).toBe(`x${'👩'.repeat(49)}.xlsx`);
});

it('always gives a plain name, and the same name again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
      const name = cleanName(suggested);
      expect(name).not.toMatch(/[<>:"/\\|?*\n\r\t]/);
      expect(name).toMatch(/^[^. ].*[^. ]$|^[^. ]$/u);
      expect(cleanName(name)).toBe(name);
      expect(Buffer.byteLength(name)).toBeLessThan(255);
    }),
  );
});

it('knows the live database and its journals, however the path is written', () => {
  expect(isLiveFile('/data/mentorbook.db', '/data')).toBe(true);
  expect(isLiveFile('/data/x/../Mentorbook.DB-journal', '/data/')).toBe(true);
  expect(isLiveFile('/data/backup/mentorbook.db', '/data')).toBe(false);
  expect(isLiveFile('/data/report.pdf', '/data')).toBe(false);
});
