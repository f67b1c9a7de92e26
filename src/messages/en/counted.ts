/** A number with its thing, in the singular or the plural. */

import { grouped } from '../grouped.js';

export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}
