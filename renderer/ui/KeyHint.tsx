import './small.css';

type Props = {
  /** As printed on the key: `M`, `Ctrl Z`. */
  readonly keys: string;
};

/** A little key cap, in a sentence or at the end of a button. */
export function KeyHint({ keys }: Props) {
  return <kbd className="mb-key">{keys}</kbd>;
}
