import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag';
import type { Cell } from './import-view';

type Props = {
  readonly heading: string;
  readonly cell: Cell;
  readonly onCorrect: (text: string) => void;
};

/** A cell's text; a click or Enter opens it for correction. Leaving the field keeps what was typed. */
export function CellEditor({ heading, cell, onCorrect }: Props) {
  const { t } = useTranslation('import');
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (text: string | null) => {
    setDraft(null);
    if (text !== null && text !== cell.text) onCorrect(text);
  };
  const press = (event: KeyboardEvent) => {
    const keeps = event.key === 'Enter' && !event.shiftKey;
    if (!keeps && event.key !== 'Escape') return;
    event.preventDefault();
    close(keeps ? draft : null);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (draft !== null) {
    return (
      <Textarea
        autosize
        autoFocus
        minRows={1}
        maxRows={8}
        size="xs"
        aria-label={t('row.editing', { heading })}
        description={t('row.saveHint')}
        maxLength={10_000}
        value={draft}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onKeyDown={press}
        onBlur={() => close(draft)}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    );
  }
  return (
    <div className="import-cell-line">
      <button
        ref={button}
        type="button"
        className="import-cell"
        aria-label={t('row.edit', { heading, text: cell.text || t('row.empty') })}
        onClick={() => setDraft(cell.text)}
      >
        {cell.text || <span className="import-quiet">{t('row.empty')}</span>}
      </button>
      {cell.corrected && (
        <span className="import-corrected">
          <Tag tone="violet">{t('row.corrected')}</Tag>
          <button
            type="button"
            className="import-link"
            aria-label={t('row.takeBack', { heading })}
            onClick={() => onCorrect(cell.written)}
          >
            {t('row.asWritten')}
          </button>
        </span>
      )}
    </div>
  );
}
