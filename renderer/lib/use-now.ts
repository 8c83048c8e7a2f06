import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;

/** The time, for sentences about how long ago something was: they are right to the minute. */
export function useNow(): Date {
  const [now, set] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => set(new Date()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
