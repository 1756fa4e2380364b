import { useEffect, useState } from 'react';
import { AppError } from '../../../preload/contract/errors';

/** Something asked for: on its way, here, or not to be had, with the reason. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'missing'; readonly reason: string };

/**
 * Asks for something, and again whenever one of `keys` changes; what is here stays until the next answer.
 * @param atHand what is shown until the first answer, where there is something
 */
export function useLoaded<T>(
  ask: () => Promise<T>,
  keys: readonly unknown[],
  atHand: () => T | null = () => null,
): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(() => {
    const value = atHand();
    return value === null ? { kind: 'loading' } : { kind: 'here', value };
  });
  useEffect(() => {
    let isCurrent = true;
    ask().then(
      (value) => {
        if (!isCurrent) return;
        setLoaded((known) =>
          known.kind === 'here' && known.value === value ? known : { kind: 'here', value },
        );
      },
      (error: unknown) => {
        if (!isCurrent) return;
        const reason = error instanceof AppError ? error.message : `It could not be opened: ${String(error)}`;
        setLoaded({ kind: 'missing', reason });
      },
    );
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the answer rests on
  }, keys);
  return loaded;
}
