import { Button } from '@mantine/core';
import { useKitWords } from './kit-words';
import './small.css';

type Props = {
  /** What is going on: "Painting the agreements". */
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known yet. */
  readonly total: number;
  /** Given where it can be stopped. */
  readonly onStop?: () => void;
};

/** How far something long has come, with a way to stop it. */
export function Progress({ label, done, total, onStop }: Props) {
  const words = useKitWords();
  const percent = total > 0 ? Math.round((100 * done) / total) : null;
  return (
    <div className="mb-progress">
      <span>{label}</span>
      <div className="mb-progress-line">
        <div
          className="mb-bar-track"
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(percent !== null && { 'aria-valuenow': percent })}
        >
          <div
            className="mb-bar-fill mb-progress-fill"
            data-unknown={percent === null || undefined}
            {...(percent !== null && { style: { width: `${String(percent)}%` } })}
          />
        </div>
        {onStop !== undefined && (
          <Button variant="default" size="xs" onClick={onStop}>
            {words.stop}
          </Button>
        )}
      </div>
    </div>
  );
}
