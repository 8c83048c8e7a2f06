type Props = {
  /** Oldest first. */
  readonly values: readonly number[];
  /** The value that reaches the top. */
  readonly most: number;
};

const WIDTH = 106;
const HEIGHT = 30;
const EDGE = 3;

/** How a figure went, as a thin line beside it. Decoration: the figure and its words say it. */
export function Sparkline({ values, most }: Props) {
  if (values.length < 2) return null;
  const step = (WIDTH - 2 * EDGE) / (values.length - 1);
  const points = values.map((value, index) => {
    const share = most > 0 ? Math.min(1, value / most) : 0;
    return `${String(EDGE + index * step)},${String(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE))}`;
  });
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="var(--mb-accent)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
