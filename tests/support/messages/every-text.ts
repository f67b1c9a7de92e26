/** Every text for people, called with markers in the place of values. */

import type { Messages } from '../../../src/messages/messages.js';

export interface Text {
  /** As `discord.coolDown`. */
  path: string;
  text: string;
  /** Markers of the values that it was given or that it read. */
  given: string[];
}

/** What it is given for every value: a number for all, or markers that are told apart. */
type Values = number | 'markers';

/** All but punctuation, which is no text. */
export function textsOf({ punctuation: _, ...messages }: Messages, values: Values): Text[] {
  return walk(messages, [], values);
}

function walk(said: unknown, path: string[], values: Values): Text[] {
  if (typeof said === 'string') return [{ path: path.join('.'), text: said, given: [] }];
  if (typeof said === 'function') {
    const given: string[] = [];
    // One value, or an object of named ones.
    const named = String(said).startsWith('({');
    const args = Array.from({ length: said.length }, (_, index) => {
      if (values === 'markers') return marker(index, given);
      return named ? numbers(values) : values;
    });
    return [{ path: path.join('.'), text: String(said(...args)), given }];
  }
  return Object.entries(said as object).flatMap(([name, below]) =>
    walk(below, [...path, name], values),
  );
}

/** Stands for a value, or for an object with values of any name. */
function marker(index: number, given: string[]): unknown {
  const tell = (shown: string): string => {
    if (!given.includes(shown)) given.push(shown);
    return shown;
  };
  return new Proxy(Object(0) as object, {
    get: (_, name) => {
      // A duration is computed with, and then shown.
      if (name === Symbol.toPrimitive) {
        return (hint: string) =>
          hint === 'number' ? Number(tell(`${41 + index}`)) : tell(`{${index}}`);
      }
      if (name === 'toLocaleString') return () => tell(`{${index}}`);
      return tell(`{${String(name)}}`);
    },
  });
}

function numbers(value: number): unknown {
  return new Proxy({}, { get: () => value });
}
