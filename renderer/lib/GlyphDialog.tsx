import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/Dialog';
import { formatList } from './format';
import type { GlyphFinding } from './glyph-findings';
import './GlyphDialog.css';

/** Names said at once; the rest is counted. */
const NAMED = 12;

type Props = {
  readonly findings: readonly GlyphFinding[];
  /** How many agreements wait for the answer. */
  readonly agreements: number;
  readonly onPrint: () => void;
  readonly onClose: () => void;
};

/** Says before printing which names have letters that would print as □. */
export function GlyphDialog({ findings, agreements, onPrint, onClose }: Props) {
  const { t } = useTranslation('matches');
  const more = findings.length - NAMED;
  return (
    <ConfirmDialog
      opened
      title={t('glyphs.title')}
      sentence={t('glyphs.sentence')}
      confirm={t('glyphs.print', { count: agreements })}
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
