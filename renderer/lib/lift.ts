const LIFTS: ReadonlySet<string> = new Set(['unpin', 'allow', 'release']);

/** Whether a step only takes a decision back: its reason goes with it, and no other is kept. */
export const isLift = (edit: { readonly kind: string } | null): boolean =>
  edit !== null && LIFTS.has(edit.kind);
