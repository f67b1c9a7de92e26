/** What a call throws, so that a test can look at its code and its message. */

import { KaojuError } from '../../../src/errors.js';

export function thrownBy(call: () => unknown): KaojuError {
  try {
    call();
  } catch (error) {
    if (error instanceof KaojuError) return error;
    throw error;
  }
  throw new Error('A KaojuError was expected; nothing was thrown');
}

export async function rejectionOf(promise: Promise<unknown>): Promise<KaojuError> {
  const settled = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (settled instanceof KaojuError) return settled;
  if (settled) throw settled;
  throw new Error('A KaojuError was expected; nothing was thrown');
}
