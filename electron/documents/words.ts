import { createInstance } from 'i18next';
import criteria from '../../resources/locales/en/criteria.json';
import english from '../../resources/locales/en/documents.json';
import roles from '../../resources/locales/en/roles.json';
import type { Criterion } from '../../shared/criterion';
import { countedInWords } from '../../shared/criterion-words';
import type { YearMonth } from '../../shared/documents';
import type { Format } from '../../shared/format';
import { numberWords } from '../../shared/number-words';
import { roleWords } from '../../shared/role-words';
import type { CalendarDate } from '../../shared/time';

type Plain<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;
type KeysOf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Path}${Plain<K>}`
    : KeysOf<T[K], `${Path}${K}.`>;
}[keyof T & string];

/** A name of words in `resources/locales/<language>/documents.json`. */
type WordKey = KeysOf<typeof english>;

/** The words of documents in one language. */
export type Words = {
  /** Language of the words as a PDF names it: `en-GB`. */
  readonly language: string;
  /** Words by their name; `values` fill the places in braces, `count` chooses the plural. */
  t(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** "16 April 2026". */
  date(date: CalendarDate): string;
  /** "Apr 2026". */
  month(month: YearMonth): string;
  /** "1,234"; with `digits` decimals at most. */
  number(value: number, digits?: number): string;
  /** Small whole numbers as a word: "six"; others in digits. */
  numeral(value: number): string;
  /** "a, b and c". */
  all(parts: readonly string[]): string;
  /** "a, b or c". */
  any(parts: readonly string[]): string;
  /** What counted in a matching, for a method note. */
  counted(criteria: readonly Criterion[]): string;
};

/** Numbers written as words, up to twelve and the usual spans of days. */
const SPELLED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 30, 60, 90] as const;

/** The English words of a format's documents. A name without words is a bug and throws. */
export function documentWords(format: Format = 'one-to-one'): Words {
  const locale = 'en-GB';
  const i18n = createInstance().use(numberWords(locale));
  void i18n.init({
    lng: 'en',
    resources: { en: { documents: english, criteria } },
    defaultNS: 'documents',
    initAsync: false,
    interpolation: {
      escapeValue: false,
      defaultVariables: { role: roleWords(format, roles) },
      alwaysFormat: true,
    },
    parseMissingKeyHandler: (key) => {
      throw new RangeError(`no words for ${key}`);
    },
  });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const t: Words['t'] = (key, values = {}) => i18n.t(key, values);
  const all: Words['all'] = (parts) => conjunction.format(parts);
  return {
    language: locale,
    t,
    date: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
    month: (month) => months.format(new Date(`${month}-01T00:00:00Z`)),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    numeral: (value) => {
      const spelled = SPELLED.find((number) => number === value);
      return spelled === undefined ? String(value) : t(`numeral.${spelled}`);
    },
    all,
    any: (parts) => disjunction.format(parts),
    counted: (list) =>
      countedInWords(list, (key, values = {}) => i18n.t(`criteria:${key}`, values), all),
  };
}
