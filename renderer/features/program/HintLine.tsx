import { useTranslation } from 'react-i18next';
import type { Hint } from './program-view';

type Props = { readonly hint: Hint | null };

/** A gentle word about a value outside the usual range. It never keeps anybody from saving. */
export function HintLine({ hint }: Props) {
  const { t } = useTranslation('program');
  return (
    <p className="design-hint" role="status">
      {hint !== null && (
        <>
          <strong>{t('hintLabel')}</strong> {t(`hint.${hint}`)}
        </>
      )}
    </p>
  );
}
