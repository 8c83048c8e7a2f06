import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../../shared/contract/groups';
import { call } from '../../lib/client';
import { useCohortId } from '../../lib/cohort';
import { type GlyphFinding, glyphFindings } from '../../lib/glyph-findings';
import { useJob } from '../../lib/jobs';
import { say } from '../../lib/toasts';

/** Letters that would not print, and the groups that wait for an answer about them. */
type Question = {
  readonly rows: readonly GroupRow[];
  readonly findings: readonly GlyphFinding[];
};

/** Prints agreements of groups: looks for letters the font lacks first, and asks before printing such. */
export function useGroupPrinting() {
  const { t } = useTranslation('matches');
  const cohortId = useCohortId();
  const check = useJob('groups.check');
  const job = useJob('groups.print');
  const [question, setQuestion] = useState<Question | null>(null);
  const paint = async (rows: readonly GroupRow[]) => {
    setQuestion(null);
    const reply = await job.run({ cohortId, groupIds: rows.map(({ group }) => group.id) });
    if (!reply.ok || reply.value.fileName === null) return;
    const { fileName, documents } = reply.value;
    say(t('print.done', { count: documents, fileName }));
  };
  const print = async (rows: readonly GroupRow[]) => {
    const reply = await check.run({ cohortId, groupIds: rows.map(({ group }) => group.id) });
    if (!reply.ok) return;
    const names = rows.flatMap(({ people }) => people.map(({ name }) => name));
    const findings = glyphFindings(reply.value, names);
    if (findings.length === 0) await paint(rows);
    else setQuestion({ rows, findings });
  };
  return {
    print,
    question,
    printAllTheSame: () => void paint(question?.rows ?? []),
    leaveIt: () => setQuestion(null),
    busy: check.busy || job.busy,
    progress: job.progress,
    stop: () => void call('jobs.stop', { channel: 'groups.print' }),
  };
}
