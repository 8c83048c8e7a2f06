import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingWay } from '../../../shared/answers';
import { WAY_KEYS, wayOfKey } from './quick-entry';

type Props = {
  readonly label: string;
  readonly value: MeetingWay;
  readonly onChange: (way: MeetingWay) => void;
};

/** How they met: one key each, or the arrows. */
export function WayChoice({ label, value, onChange }: Props) {
  const { t } = useTranslation('sessions');
  const id = useId();
  const press = (event: KeyboardEvent) => {
    const way = event.ctrlKey || event.metaKey || event.altKey ? null : wayOfKey(event.key);
    if (way === null) return;
    event.preventDefault();
    onChange(way);
    document.getElementById(`${id}-${way}`)?.focus();
  };
  return (
    <fieldset className="way-choice" onKeyDown={press}>
      <legend>{label}</legend>
      <div className="way-choice-options">
        {Object.entries(WAY_KEYS).map(([key, way]) => (
          <label key={way} htmlFor={`${id}-${way}`} data-checked={way === value || undefined}>
            <input
              type="radio"
              id={`${id}-${way}`}
              name={id}
              checked={way === value}
              onChange={() => onChange(way)}
            />
            <span>{t(`way.${way}`)}</span>
            <kbd aria-hidden>{key.toUpperCase()}</kbd>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
