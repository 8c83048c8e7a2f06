import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { undo } from '../lib/history';
import { type Toast, useToasts } from '../lib/toasts';
import './ToastRegion.css';

type Props = { readonly toast: Toast };

function Message({ toast }: Props) {
  const { t } = useTranslation('app');
  const dismiss = useToasts((state) => state.dismiss);
  const takeBack = () => {
    dismiss(toast.id);
    if (typeof toast.undo === 'function') toast.undo();
    else void undo();
  };
  return (
    <div className="app-toast" data-tone={toast.tone} data-undo={toast.undo !== false || undefined}>
      <span className="app-toast-sign" aria-hidden>
        {toast.tone === 'done' ? '✓' : '!'}
      </span>
      <p>{toast.sentence}</p>
      <div className="app-toast-buttons">
        {toast.undo !== false && (
          <Button size="compact-sm" variant="subtle" onClick={takeBack}>
            {t('undo')}
          </Button>
        )}
        <CloseButton size="sm" aria-label={t('close')} onClick={() => dismiss(toast.id)} />
      </div>
    </div>
  );
}

/**
 * Messages, in the flow under the places at the left: wherever they lay over the page, they covered
 * what somebody was about to press. A screen reader says them when it next falls silent.
 */
export function ToastRegion() {
  const { t } = useTranslation('app');
  const toasts = useToasts((state) => state.toasts);
  return (
    <section className="app-toasts" aria-live="polite" aria-label={t('toasts')}>
      {toasts.map((toast) => (
        <Message key={toast.id} toast={toast} />
      ))}
    </section>
  );
}
