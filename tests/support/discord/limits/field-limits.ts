/**
 * Checks of single fields, with the codes and sentences Discord gives for them.
 * Lengths are counted in code points, as Discord counts them.
 */

import type { Form } from '../rest/errors.js';

/** Length in code points. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

interface TextLimit {
  min?: number;
  max: number;
  optional?: boolean;
}

/** Returns the text where it is one, '' otherwise. */
export function checkText(form: Form, value: unknown, limit: TextLimit): string {
  const { min = 0, max, optional = false } = limit;
  if (value === undefined || value === null) {
    if (!optional) form.add('BASE_TYPE_REQUIRED', 'This field is required');
    return '';
  }
  if (typeof value !== 'string') {
    form.add('STRING_TYPE_CONVERT', `Could not interpret "${String(value)}" as string.`);
    return '';
  }
  checkLength(form, lengthOf(value), min, max);
  return value;
}

/** Returns the list where it is one, [] otherwise. */
export function checkList(form: Form, value: unknown, limit: TextLimit): unknown[] {
  const { min = 0, max, optional = false } = limit;
  if (value === undefined || value === null) {
    if (!optional) form.add('BASE_TYPE_REQUIRED', 'This field is required');
    return [];
  }
  if (!Array.isArray(value)) {
    form.add('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  checkLength(form, value.length, min, max);
  return value;
}

function checkLength(form: Form, length: number, min: number, max: number): void {
  if (length >= min && length <= max) return;
  if (min > 0) form.add('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  else form.add('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
}

/** A link that a person can open: at most `max` characters, of a scheme Discord opens. */
export function checkUrl(
  form: Form,
  value: unknown,
  { max, schemes }: { max: number; schemes: string[] },
): void {
  const url = checkText(form, value, { min: 1, max });
  if (url === '') return;
  if (/\s/.test(url) || !URL.canParse(url)) {
    form.add('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    return;
  }
  const scheme = new URL(url).protocol.slice(0, -1);
  if (schemes.includes(scheme)) return;
  const allowed = schemes.map((name) => `'${name}'`).join(', ');
  form.add(
    'URL_TYPE_INVALID_SCHEME',
    `Scheme "${scheme}" is not supported. Scheme must be one of (${allowed}).`,
  );
}

/** Whole number from `min` to `max`; absent is well. */
export function checkWhole(form: Form, value: unknown, min: number, max: number): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    form.add('NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`);
  } else if (value < min) {
    form.add('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
  } else if (value > max) {
    form.add('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  }
}

/** Every value of `values` that was there before, with its place. */
export function repeated(values: string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
}
