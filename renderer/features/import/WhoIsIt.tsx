import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Candidate, ImportChoices, ImportRow } from '../../../shared/intake';
import type { QueuedFile } from './import-store';
import { answered } from './import-view';
import { useFileSteps } from './use-previews';

type Props = { readonly file: QueuedFile; readonly row: ImportRow };
type Answer = ImportChoices['answers'][number]['personId'];

/** What tells a person apart from the others: number, e-mail, department. */
const marksOf = ({ staffNumber, email, department }: Candidate): string =>
  [staffNumber, email, department].filter((mark) => mark !== null).join(' · ');

/** Whom a row means, where two people fit; and the answer, once given. */
export function WhoIsIt({ file, row }: Props) {
  const { t } = useTranslation('import');
  const { choose } = useFileSteps(file);
  const { rowNumber, candidates } = row;
  const answer = file.choices.answers.find((one) => one.row === rowNumber);
  const say = (personId: Answer | null) =>
    choose({ answers: answered(file.choices, rowNumber, personId) });
  const youSaid = (personId: Answer) => {
    if (personId === 'left-out') return t('row.youSaidLeftOut');
    return personId === 'new' ? t('row.youSaidNew') : t('row.youSaidKnown', { name: row.name });
  };
  if (row.outcome !== 'ask') {
    return answer === undefined ? null : (
      <section className="import-answered">
        <p>{youSaid(answer.personId)}</p>
        <Button size="compact-sm" variant="subtle" onClick={() => say(null)}>
          {t('row.askAgain')}
        </Button>
      </section>
    );
  }
  return (
    <section>
      <Radio.Group
        label={t('row.who')}
        inputWrapperOrder={['label', 'description', 'input']}
        description={t(candidates.length === 0 ? 'row.whoNobody' : 'row.whoText')}
        value={answer?.personId ?? null}
        className="import-who"
      >
        {candidates.map((candidate, index) => (
          <Radio.Card
            key={candidate.personId}
            value={candidate.personId}
            className="import-candidate"
            data-first={index === 0 || undefined}
            onClick={() => say(candidate.personId)}
          >
            <strong>{candidate.name}</strong>
            <span>{marksOf(candidate)}</span>
            <span>{t(`row.by.${candidate.by}`)}</span>
          </Radio.Card>
        ))}
        <Radio.Card value="new" className="import-candidate" onClick={() => say('new')}>
          <strong>{t('row.new')}</strong>
          <span>{t('row.newText')}</span>
        </Radio.Card>
        <Radio.Card value="left-out" className="import-candidate" onClick={() => say('left-out')}>
          <strong>{t('row.leaveOut')}</strong>
          <span>{t('row.leaveOutText')}</span>
        </Radio.Card>
      </Radio.Group>
    </section>
  );
}
