/**
 * What Discord accepts as a modal and as the answer to an autocompletion.
 * What people then enter is checked where the test submits it, in modal-input.ts.
 */

import { ComponentType } from 'discord.js';
import { asObject, asText, type JsonObject } from '../json.js';
import type { Form } from '../rest/errors.js';
import { checkSelect, flattenComponents } from './component-limits.js';
import { checkList, checkText, checkWhole, lengthOf, repeated } from './field-limits.js';

const IN_MODAL: number[] = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Label,
];

export function checkModal(form: Form, modal: JsonObject): void {
  checkText(form.at('title'), modal.title, { min: 1, max: 45 });
  checkText(form.at('custom_id'), modal.custom_id, { min: 1, max: 100 });
  const place = form.at('components');
  const components = checkList(place, modal.components, { min: 1, max: 5 });
  components.forEach((value, index) => {
    const component = asObject(value);
    const one = place.at(index);
    if (!IN_MODAL.includes(component.type as number)) {
      const message = `Value of field "type" must be one of (${IN_MODAL.join(', ')}).`;
      one.add('UNION_TYPE_CHOICES', message);
    } else if (component.type === ComponentType.Label) {
      checkText(one.at('label'), component.label, { min: 1, max: 45 });
      checkText(one.at('description'), component.description, { max: 100, optional: true });
      checkInput(one.at('component'), asObject(component.component));
    } else if (component.type === ComponentType.ActionRow) {
      const inner = one.at('components');
      checkList(inner, component.components, { min: 1, max: 1 }).forEach((input) => {
        checkText(inner.at(0, 'label'), asObject(input).label, { min: 1, max: 45 });
        checkInput(inner.at(0), asObject(input));
      });
    }
  });
  const ids = flattenComponents(components).map((one) => asText(one.custom_id));
  for (const _ of repeated(ids.filter(Boolean))) {
    place.add('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
}

function checkInput(form: Form, input: JsonObject): void {
  if (input.type !== ComponentType.TextInput) {
    checkSelect(form, input);
    return;
  }
  checkText(form.at('custom_id'), input.custom_id, { min: 1, max: 100 });
  checkWhole(form.at('style'), input.style, 1, 2);
  checkWhole(form.at('min_length'), input.min_length, 0, 4000);
  checkWhole(form.at('max_length'), input.max_length, 1, 4000);
  checkText(form.at('value'), input.value, { max: 4000, optional: true });
  checkText(form.at('placeholder'), input.placeholder, { max: 100, optional: true });
}

export function checkChoices(form: Form, data: JsonObject): void {
  const place = form.at('choices');
  checkList(place, data.choices, { max: 25 }).forEach((value, index) => {
    checkChoice(place.at(index), asObject(value));
  });
}

/** Of an autocompletion or of a command's definition. */
export function checkChoice(form: Form, choice: JsonObject): void {
  checkText(form.at('name'), choice.name, { min: 1, max: 100 });
  const { value } = choice;
  if (typeof value === 'string') {
    if (lengthOf(value) > 100) {
      form.at('value').add('BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.');
    }
  } else if (typeof value !== 'number') {
    form.at('value').add('BASE_TYPE_REQUIRED', 'This field is required');
  }
}
