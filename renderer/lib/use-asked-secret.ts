import { type RefObject, useEffect, useRef, useState } from 'react';

type AskedSecret = {
  readonly typed: string;
  /** What is wrong with it, in words; null until it was refused, and as soon as it is changed. */
  readonly wrong: string | null;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly change: (typed: string) => void;
  /** Says what is wrong, and leads back to the field. */
  readonly refuse: (words: string) => void;
};

/**
 * A code or a passphrase that somebody is asked for.
 *
 * @param beginsHere whether its field has the focus from the beginning
 */
export function useAskedSecret(beginsHere: boolean): AskedSecret {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (beginsHere) field.current?.focus();
  }, [beginsHere]);
  return {
    typed,
    wrong,
    field,
    change: (value) => {
      setTyped(value);
      setWrong(null);
    },
    refuse: (words) => {
      setWrong(words);
      field.current?.focus();
    },
  };
}
