type Props = { readonly size?: number };

/** The app's mark: two circles that overlap, one filled and one open. */
export function Mark({ size = 28 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="8" fill="var(--mb-accent)" />
      <circle cx="10.6" cy="14" r="5.2" fill="var(--mb-on-accent)" />
      <circle
        cx="16.9"
        cy="15"
        r="5.2"
        fill="var(--mb-accent)"
        stroke="var(--mb-on-accent)"
        strokeWidth="2"
      />
    </svg>
  );
}
