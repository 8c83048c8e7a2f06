import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from '../../resources/locales/en/app.json';
import backups from '../../resources/locales/en/backups.json';
import board from '../../resources/locales/en/board.json';
import criteria from '../../resources/locales/en/criteria.json';
import errors from '../../resources/locales/en/errors.json';
import events from '../../resources/locales/en/events.json';
import exports from '../../resources/locales/en/exports.json';
import groups from '../../resources/locales/en/groups.json';
import imports from '../../resources/locales/en/import.json';
import matches from '../../resources/locales/en/matches.json';
import matching from '../../resources/locales/en/matching.json';
import people from '../../resources/locales/en/people.json';
import program from '../../resources/locales/en/program.json';
import reports from '../../resources/locales/en/reports.json';
import rights from '../../resources/locales/en/rights.json';
import roles from '../../resources/locales/en/roles.json';
import scenarios from '../../resources/locales/en/scenarios.json';
import sessions from '../../resources/locales/en/sessions.json';
import skills from '../../resources/locales/en/skills.json';
import today from '../../resources/locales/en/today.json';
import vault from '../../resources/locales/en/vault.json';
import type { Format } from '../../shared/format';
import { numberWords } from '../../shared/number-words';
import { type RoleWords, roleWords } from '../../shared/role-words';
import { LOCALE } from './format';

const english = {
  app,
  errors,
  today,
  people,
  groups,
  import: imports,
  matching,
  scenarios,
  board,
  criteria,
  matches,
  sessions,
  events,
  skills,
  reports,
  rights,
  program,
  vault,
  backups,
  exports,
};

/**
 * The words of each area. A key that is not in its file is a type error where it is used.
 *
 * @public i18next.d.ts takes it.
 */
export type Words = typeof english;

/** What every sentence can hold without being given it: `{{role.mentor}}`. */
const given: { role: RoleWords } = { role: roleWords('one-to-one', roles) };

/** Takes the words for the roles from a format; they count for what is drawn from now on. */
export function speakOf(format: Format): void {
  given.role = roleWords(format, roles);
}

/** Sets the language up; call once, before anything is drawn. */
export function loadWords(): void {
  void i18next
    .use(initReactI18next)
    .use(numberWords(LOCALE))
    .init({
      lng: 'en',
      fallbackLng: 'en',
      defaultNS: 'app',
      resources: { en: english },
      // React escapes; escaping twice would show "&amp;" in names.
      interpolation: { escapeValue: false, alwaysFormat: true, defaultVariables: given },
      initAsync: false,
    });
}
