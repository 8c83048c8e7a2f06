import { type RefObject, useEffect } from 'react';
import { create } from 'zustand';

/** A field or button that a key or a menu can lead to from anywhere. */
export type Wanted = 'search' | 'session' | 'take-out';

/** A wish that no field takes up soon is dropped: the page has nothing to type into. */
const LAPSES_MS = 2_000;

type WishState = { readonly wanted: Wanted | null };

const useWish = create<WishState>()(() => ({ wanted: null }));

/** Asks for the focus to go to a field, on this page or on the one that opens. */
export function wishFocus(wanted: Wanted): void {
  const wish: WishState = { wanted };
  useWish.setState(wish, true);
  setTimeout(() => {
    if (useWish.getState() === wish) useWish.setState({ wanted: null });
  }, LAPSES_MS);
}

/** Gives a field or button the focus when somebody asks for it; what stands in a field is selected. */
export function useFocusWish(
  name: Wanted,
  field: RefObject<HTMLInputElement | HTMLButtonElement | null>,
): void {
  const wanted = useWish((state) => state.wanted);
  useEffect(() => {
    if (wanted !== name || field.current === null) return;
    if (field.current instanceof HTMLInputElement) field.current.select();
    field.current.focus();
    useWish.setState({ wanted: null });
  }, [wanted, name, field]);
}
