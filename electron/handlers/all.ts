import { agreementHandlers } from './agreements';
import { appHandlers } from './app';
import { backupHandlers } from './backups';
import { boardHandlers } from './board';
import { demographicHandlers } from './demographics';
import { eventNoteHandlers } from './event-notes';
import { eventPaperHandlers } from './event-papers';
import { eventPlanHandlers } from './event-plan';
import { eventHandlers } from './events';
import { exportHandlers } from './exports';
import { extractHandlers } from './extract';
import { fairnessHandlers } from './fairness';
import { formDraftHandlers } from './form-drafts';
import { groupLeadHandlers } from './group-lead';
import { groupPaperHandlers } from './group-papers';
import { groupReportHandlers } from './group-report';
import { groupRunHandlers } from './group-run';
import { groupSessionHandlers } from './group-sessions';
import { groupStepHandlers } from './group-steps';
import { groupHandlers } from './groups';
import type { FileHandlers, Handlers } from './handler';
import { historyHandlers } from './history';
import { importHandlers } from './imports';
import { logHandlers } from './log';
import { matchHandlers } from './matches';
import { matchingHandlers } from './matching';
import { peopleHandlers } from './people';
import { programHandlers } from './programs';
import { publishHandlers } from './publish';
import { questionHandlers } from './questions';
import { reportHandlers } from './report';
import { rightsHandlers } from './rights';
import { safeguardHandlers } from './safeguards';
import { sampleHandlers } from './sample';
import { scenarioHandlers } from './scenarios';
import { sessionHandlers } from './sessions';
import { skillHandlers } from './skills';
import { todayHandlers } from './today';
import { vaultHandlers } from './vault';

/** Every call of the contract, answered. A call without an answer does not compile. */
export const handlers: Handlers = {
  ...appHandlers,
  ...todayHandlers,
  ...historyHandlers,
  ...logHandlers,
  ...programHandlers,
  ...sampleHandlers,
  ...peopleHandlers,
  ...formDraftHandlers,
  ...rightsHandlers,
  ...extractHandlers,
  ...exportHandlers,
  ...safeguardHandlers,
  ...importHandlers,
  ...matchingHandlers,
  ...skillHandlers,
  ...demographicHandlers,
  ...boardHandlers,
  ...publishHandlers,
  ...questionHandlers,
  ...scenarioHandlers,
  ...matchHandlers,
  ...agreementHandlers,
  ...sessionHandlers,
  ...reportHandlers,
  ...fairnessHandlers,
  ...eventHandlers,
  ...eventPlanHandlers,
  ...eventNoteHandlers,
  ...eventPaperHandlers,
  ...groupHandlers,
  ...groupRunHandlers,
  ...groupStepHandlers,
  ...groupLeadHandlers,
  ...groupPaperHandlers,
  ...groupSessionHandlers,
  ...groupReportHandlers,
};

/** Every call about the data file as a whole. */
export const fileHandlers: FileHandlers = { ...vaultHandlers, ...backupHandlers };
