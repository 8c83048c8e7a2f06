import { useTranslation } from 'react-i18next';
import { formatList } from '../../lib/format';
import { ConfirmDialog } from '../../ui/Dialog';
import type { Question } from './use-printing';

/** Names said at once; the rest is counted. */
const NAMED = 12;

type Props = {
  readonly question: Question;
  readonly onPrint: () => void;
  readonly onClose: () => void;
};

/** Says before printing which names have letters that would print as □. */
export function GlyphDialog({ question, onPrint, onClose }: Props) {
  const { t } = useTranslation('matches');
  const { findings, rows } = question;
  const more = findings.length - NAMED;
  return (
    <ConfirmDialog
      opened
      title={t('glyphs.title')}
      sentence={t('glyphs.sentence')}
      confirm={t('glyphs.print', { count: rows.length })}
      onConfirm={onPrint}
      onClose={onClose}
    >
      <ul className="match-glyphs">
        {findings.slice(0, NAMED).map(({ kind, text, characters }) => (
          <li key={`${kind} ${text}`}>
            {t(`glyphs.${kind}`, {
              text,
              letters: formatList(characters),
              count: characters.length,
            })}
          </li>
        ))}
        {more > 0 && <li>{t('glyphs.more', { count: more })}</li>}
      </ul>
    </ConfirmDialog>
  );
}
