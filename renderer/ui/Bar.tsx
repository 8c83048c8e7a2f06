import './small.css';

type Props = {
  readonly label: string;
  readonly value: number;
  /** The value at which the bar is full. */
  readonly most: number;
  /** The number as it is read; `value` where left out. */
  readonly shown?: string;
};

/** One part of a sum: its name, a bar and the number. The number says what the bar shows. */
export function Bar({ label, value, most, shown = String(value) }: Props) {
  const share = most > 0 ? Math.max(0, Math.min(1, value / most)) : 0;
  return (
    <div className="mb-bar">
      <span className="mb-bar-label">{label}</span>
      <span className="mb-bar-track" aria-hidden>
        <span
          className="mb-bar-fill"
          style={{ display: 'block', width: `${String(share * 100)}%` }}
        />
      </span>
      <span className="mb-bar-value">{shown}</span>
    </div>
  );
}
