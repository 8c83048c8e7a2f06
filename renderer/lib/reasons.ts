import { create } from 'zustand';

/** Reasons being typed, by the step they are for; kept while other screens are looked at, until it is taken. */
const useReasons = create<Readonly<Record<string, string>>>()(() => ({}));

/** The reason typed so far for a step, and the way to write it. */
export function useReason(about: string): readonly [string, (reason: string) => void] {
  const reason = useReasons((reasons) => reasons[about] ?? '');
  return [reason, (written) => useReasons.setState({ [about]: written })];
}
