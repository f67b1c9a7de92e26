/**
 * Reading JSON that somebody else wrote: narrowing `unknown` without trusting its shape.
 * Checks nothing about Discord.
 */

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; anything else gives an empty one. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list; anything else gives an empty one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; anything else in it is left out. */
export function asObjects(value: unknown): JsonObject[] {
  return asList(value).filter(isObject);
}

/** The value as a string; anything else gives ''. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Keeps the keys whose value is neither undefined nor null. */
export function withoutNulls(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== null),
  );
}
