import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Rows shown before "show all". */
const FEW = 6;

/** The first few of a list, and the way to all of it. */
export function useFew<T>(all: readonly T[]) {
  const { t } = useTranslation('matching');
  const [whole, setWhole] = useState(false);
  const toggle = all.length > FEW + 1 && (
    <div className="matching-more">
      <Button variant="subtle" size="compact-sm" onClick={() => setWhole(!whole)}>
        {whole ? t('recruit.showFew') : t('recruit.showAll', { count: all.length })}
      </Button>
    </div>
  );
  return { shown: toggle && !whole ? all.slice(0, FEW) : all, toggle };
}
