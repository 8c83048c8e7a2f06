import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  /** How many names are on record. */
  readonly count: number;
  /** How many of them do not point at anybody yet. */
  readonly unclearCount: number;
  readonly children: ReactNode;
};

/** Confidential names: closed until asked for, closed again on every visit, and never on paper. */
export function Confidential({ count, unclearCount, children }: Props) {
  const { t } = useTranslation('people');
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="people-confidential">
      <p>
        {t('confidential.count', { count })}{' '}
        {unclearCount > 0 && <strong>{t('confidential.unclear', { count: unclearCount })}</strong>}
      </p>
      <Button
        variant="default"
        size="xs"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'confidential.hide' : 'confidential.show')}
      </Button>
      <div id={id}>{shown && children}</div>
    </div>
  );
}
