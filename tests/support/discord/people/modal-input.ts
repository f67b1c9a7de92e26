/**
 * What a person fills into a modal, held against its inputs as Discord's client does.
 */

import { ComponentType } from 'discord.js';
import { asObject, asObjects, asText, type JsonObject } from '../json.js';
import { lengthOf } from '../limits/field-limits.js';

/** Values by custom id: a text for a text input, a list for a select. */
export type ModalFields = Record<string, string | string[]>;

/** The components of the submission; throws where the client would not let it be sent. */
export function readModal(modal: JsonObject, fields: ModalFields, force = false): JsonObject[] {
  const components = asObjects(modal.components);
  const known = new Set<string>();
  const submitted = components.map((component, index) => {
    const id = index + 1;
    if (component.type === ComponentType.Label) {
      const input = readField(asObject(component.component), fields, known, force);
      return { type: ComponentType.Label, id, component: input };
    }
    if (component.type !== ComponentType.ActionRow) return { type: component.type, id };
    const inputs = asObjects(component.components);
    return {
      type: ComponentType.ActionRow,
      id,
      components: inputs.map((input) => readField(input, fields, known, force)),
    };
  });
  const unknown = Object.keys(fields).find((key) => !known.has(key));
  if (unknown !== undefined && !force) throw new Error(`The modal has no field ${unknown}`);
  return submitted;
}

function readField(
  input: JsonObject,
  fields: ModalFields,
  known: Set<string>,
  force: boolean,
): JsonObject {
  const customId = asText(input.custom_id);
  known.add(customId);
  const { type, required } = input;
  const common = { type, id: known.size + 100, custom_id: customId };
  const given = fields[customId] ?? (type === ComponentType.TextInput ? asText(input.value) : []);
  if (!force && required !== false && given.length === 0) {
    throw new Error(`The modal requires ${customId}`);
  }
  if (typeof given !== 'string') return { ...common, values: given };
  const length = lengthOf(given);
  const { min_length: min, max_length: max } = input;
  if (!force && length > 0 && length < Number(min ?? 0)) {
    throw new Error(`${customId} is at least ${min} long, not ${length}`);
  }
  if (!force && length > Number(max ?? 4000)) {
    throw new Error(`${customId} is at most ${max ?? 4000} long, not ${length}`);
  }
  return { ...common, value: given };
}
