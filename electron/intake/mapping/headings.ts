import type { Field } from '../../../shared/intake';
import { wordKey } from '../values/reading';

/**
 * What headings say, in English and a few words of German, French, Spanish and Polish. The first pattern
 * that fits counts most: `outside your department` comes before `department`.
 */
const PATTERNS: readonly (readonly [Field, RegExp])[] = [
  [
    'ignore',
    /^(?:#|id|no|nr|nummer|response id|respondent id|start time|startzeit|heure de debut|hora de inicio|last modified(?: time)?|language(?: of form)?|ip address|score|points.*|total points|quiz feedback|lfd\.? nr)$/u,
  ],
  [
    'answered-at',
    /^(?:timestamp|completion time|submitted(?: at| on)?|submission (?:date|time)|(?:date|time) submitted|answered(?: at| on)?|response time|zeitstempel|fertigstellungszeit|abschlusszeit|horodateur|heure de fin|marca temporal|hora de finalizacion|sygnatura czasowa|godzina ukonczenia)$/u,
  ],
  [
    'opt-in',
    /\bagree\b|consent|own free will|opt.?in|voluntar|privacy notice|einverstanden|stimme .*zu|\baccepte|acepto|zgadzam|\bzgod[aey]\b/u,
  ],
  [
    'vetoes',
    /\bnot (?:be )?(?:matched|paired|want)|should not|rather not|\bavoid|\bveto|exclude|conflict of interest|nicht (?:mit|zugeordnet)/u,
  ],
  [
    'outside-department',
    /(?:outside|other|different|another|across).*(?:department|team|function|unit)/u,
  ],
  [
    'wishes',
    /(?:mentor|mentee|anybody|anyone|somebody|someone|person).*(?:especially|would like|prefer|in mind|wish)|\bwish(?:es)?\b|preferred (?:mentor|mentee)|wunsch(?:mentor|mentee)/u,
  ],
  [
    'capacity',
    /how many (?:mentees|people|persons|places)|capacity|number of mentees|mentees? (?:could|can|would) you|max(?:imum)? (?:number of )?mentees|wie viele mentees|combien de (?:mentores|mentees)|cuant[oa]s mentees|ilu mentees/u,
  ],
  [
    'monthly-hours',
    /hours?\b.*(?:month|promise|commit|give|offer|mentor)|time commitment|(?:monthly|per month).*hours?|hours?(?: per month)?$|stunden|heures|horas|godzin/u,
  ],
  [
    'slots',
    /when (?:could|can|would|are)|availab|times? (?:that )?(?:suits?|works?)|usually meet|wann|verfugbar|disponib|dostepn|cuando|kiedy/u,
  ],
  [
    'meeting',
    /like to meet|prefer to meet|how .*meet\b|ways? (?:of|to) meet|meeting (?:ways?|preference|format|mode|type)|treffen|rencontrer|reunir|spotkan/u,
  ],
  ['languages', /languages?\b|sprachen?\b|langues?\b|idiomas?\b|jezyki?\b/u],
  ['style', /\bstyle\b|\bstil\b|\bestilo\b|\bstyl\b/u],
  [
    'top-goal',
    /(?:top|main|most important|number one|biggest) goal|goal .*(?:sentence|own words)|hauptziel|objectif principal|objetivo principal|glowny cel/u,
  ],
  ['goals', /\bgoals?\b|\bobjectives?\b|\bziele?\b|objectifs?|objetivos?|\bcele?\b/u],
  [
    'skills',
    /\bskills?\b|help (?:a )?mentees?|(?:could|can) you (?:help|offer|teach|share)|get better at|like to learn|want to learn|expertise|topics?\b|develop|improve|strengths?|competenc|fahigkeit|kompetenz|habilidad|umiejetnos/u,
  ],
  [
    'note',
    /^(?:anything\b.*|(?:your )?(?:comments?|remarks?|notes?)\b.*|.*\bcomments?$|.*we should know.*|bemerkung(?:en)?|commentaires?|comentarios?|uwagi)$/u,
  ],
  ['time-zone', /time ?zone|zeitzone|fuseau|huso|strefa/u],
  [
    'manager-number',
    /(?:manager|supervisor|superior|reports? to|\bboss\b|vorgesetzt|responsable|\bjefe\b|przelozon)/u,
  ],
  [
    'entry-date',
    /(?:entry|hire|hiring|hired|joining|join|joined|start|started|employment).*\b(?:date|on|since)?$|(?:date of (?:entry|hire|joining)|employed since|eintritt|embauche|fecha de (?:ingreso|alta)|zatrudnienia)/u,
  ],
  [
    'leaving-date',
    /\b(?:leaving|leave|exit|termination|end|last day|left).*\b(?:date|on)?$|austritt|date de (?:sortie|depart)|fecha de baja|odejscia/u,
  ],
  ['email', /e-?mail|^mail$|mail address|correo|courriel/u],
  [
    'staff-number',
    /(?:staff|personn?el|personal|pers|employee|emp|badge|payroll|worker|person|mitarbeiter|hr)[ .-]*(?:no|nr|num|number|id|code|nummer)\b|personalnummer|mitarbeiternummer|matricule|numero de (?:empleado|personal)|numer (?:pracownika|kadrowy|sluzbowy)|^badge\b/u,
  ],
  [
    'last-name',
    /^(?:last|family|sur) ?name\b|^surname\b|nachname|familienname|^nom(?: de famille)?$|apellidos?|nazwisko$/u,
  ],
  ['first-name', /^(?:first|given|fore) ?names?\b|vorname|prenom|^nombre$|^imie$/u],
  [
    'name',
    /^(?:your |full |employee |display |complete )*names?\b|full name|^who are you|^(?:employee|participant|person|colleague|mitarbeiter|mentor|mentee)$|imie i nazwisko|vor- und nachname|nom et prenom|nombre (?:y apellidos|completo)/u,
  ],
  [
    'department',
    /department|\bdept\b|division|business unit|\bunit\b|\bteam\b|function|abteilung|bereich|\bservice\b|departamento|\bdzial\b/u,
  ],
  [
    'site',
    /\bsites?\b|location|\boffice\b|\btown\b|\bcity\b|workplace|where .*(?:based|work)|standort|\bort\b|\blieu\b|\bsede\b|ubicacion|lokalizacja|\bmiejsce\b/u,
  ],
  [
    'level',
    /\blevel\b|\bgrade\b|\bband\b|seniority|\brank\b|\bstufe\b|niveau|\bnivel\b|poziom|job title|position|stanowisko/u,
  ],
  [
    'role',
    /^role\b|mentor or (?:a )?mentee|mentor ?\/ ?mentee|(?:taking|take) part as|i (?:want|would like) to be|^rolle$|^rola$|^rol$/u,
  ],
  ['note', /tell us|\bnote\b|\bremark\b/u],
];

/** Points for the first pattern that fits a heading; each further field gets fewer. */
const FIRST = 80;
const STEP = 15;

/** The fields a heading may stand for, with 0..80 points each. */
export function fieldsOfHeading(heading: string): ReadonlyMap<Field, number> {
  const key = wordKey(heading.replace(/\s*[[(][^\])]*[\])]\s*$/u, '')) || wordKey(heading);
  const whole = wordKey(heading);
  const points = new Map<Field, number>();
  for (const [field, pattern] of PATTERNS) {
    if (points.has(field) || !(pattern.test(key) || (field === 'opt-in' && pattern.test(whole))))
      continue;
    points.set(field, Math.max(5, FIRST - STEP * points.size));
  }
  return points;
}
