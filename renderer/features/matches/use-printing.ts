import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchRow } from '../../../shared/contract/matches';
import type { CohortId } from '../../../shared/ids';
import { call } from '../../lib/client';
import { type GlyphFinding, glyphFindings } from '../../lib/glyph-findings';
import { useJob } from '../../lib/jobs';
import { say } from '../../lib/toasts';

/** Letters that would not print, and the agreements that wait for an answer about them. */
export type Question = {
  readonly rows: readonly MatchRow[];
  readonly findings: readonly GlyphFinding[];
};

/** Prints agreements: looks for letters the font lacks first, and asks before printing such. */
export function usePrinting(cohortId: CohortId) {
  const { t } = useTranslation('matches');
  const check = useJob('agreements.check');
  const job = useJob('agreements.print');
  const [question, setQuestion] = useState<Question | null>(null);

  const paint = async (rows: readonly MatchRow[]) => {
    setQuestion(null);
    const matchIds = rows.map(({ match }) => match.id);
    const reply = await job.run({ cohortId, matchIds });
    if (!reply.ok || reply.value.fileName === null) return;
    const { fileName, documents } = reply.value;
    say(t('print.done', { count: documents, fileName }));
  };
  const print = async (rows: readonly MatchRow[]) => {
    const reply = await check.run({ cohortId, matchIds: rows.map(({ match }) => match.id) });
    if (!reply.ok) return;
    const findings = glyphFindings(
      reply.value,
      rows.flatMap(({ mentee, mentor }) => [mentee, mentor]),
    );
    if (findings.length === 0) await paint(rows);
    else setQuestion({ rows, findings });
  };
  return {
    print,
    question,
    printAllTheSame: (rows: readonly MatchRow[]) => void paint(rows),
    leaveIt: () => setQuestion(null),
    busy: check.busy || job.busy,
    progress: job.progress,
    stop: () => void call('jobs.stop', { channel: 'agreements.print' }),
  };
}

export type Printing = ReturnType<typeof usePrinting>;
