import { useTranslation } from 'react-i18next';
import type { Differences as Differing } from '../../../shared/backup';
import { Row, RowList } from '../../ui/RowList';
import { differenceLines } from './look-view';

type Props = { readonly differences: Differing };

/** What going back would change: people, matches and sessions, by name where they are few. */
export function Differences({ differences }: Props) {
  const { t } = useTranslation('backups');
  const parts = differenceLines(differences);
  if (parts.length === 0) {
    return <p className="backups-same">{t(differences.other ? 'look.otherOnly' : 'look.same')}</p>;
  }
  return (
    <div className="backups-differences">
      <h3>{t('look.heading')}</h3>
      {parts.map(({ kind, lines }) => (
        <RowList key={kind} heading={t(`look.kind.${kind}`)}>
          {lines.map(({ key, sign, tone, sentence, names }) => (
            <Row key={key} sign={sign} tone={tone} title={sentence} sentence={names} />
          ))}
        </RowList>
      ))}
      {differences.other && <p className="backups-note">{t('look.other')}</p>}
    </div>
  );
}
