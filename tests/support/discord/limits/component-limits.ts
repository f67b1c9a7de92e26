/**
 * What Discord accepts as the components of a message: which may stand in which, how many, how
 * long. The message around them is checked in message-limits.ts, modals in modal-limits.ts.
 */

import { ButtonStyle, ComponentType } from 'discord.js';
import { asObject, asObjects, asText, isObject, type JsonObject } from '../json.js';
import type { Form } from '../rest/errors.js';
import { checkList, checkText, checkUrl, checkWhole, lengthOf, repeated } from './field-limits.js';

const SELECTS: number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const IN_CONTAINER: number[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];
const TOP_LEVEL: number[] = [...IN_CONTAINER, ComponentType.Container];

const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;
/** As others measured it: discord-api-docs issue 8554. */
const MAX_BYTES = 10_170;
const BYTES_A_TEXT_DISPLAY = 12;

export interface ComponentCheck {
  v2: boolean;
  /** File names that `attachment://name` may refer to. */
  attachments: Set<string>;
}

/** Adds what is wrong to the form, with paths from the list of components on. */
export function checkComponents(form: Form, value: unknown, check: ComponentCheck): void {
  const limit = check.v2 ? MAX_COMPONENTS : 5;
  const top = checkList(form, value, { max: limit, optional: true });
  const allowed = check.v2 ? TOP_LEVEL : [ComponentType.ActionRow];
  top.forEach((component, index) => {
    checkComponent(form.at(index), component, allowed, check);
  });
  const all = flattenComponents(top);
  if (check.v2 && top.length <= limit && all.length > MAX_COMPONENTS) {
    form.add('BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_COMPONENTS} in length.`);
  }
  for (const index of repeated(all.map((one) => asText(one.custom_id)).filter(Boolean))) {
    const id = all.map((one) => asText(one.custom_id)).filter(Boolean)[index];
    form.add('COMPONENT_CUSTOM_ID_DUPLICATED', `Component custom id cannot be duplicated: ${id}`);
  }
  const text = textDisplays(top).reduce((sum, content) => sum + lengthOf(content), 0);
  if (text > MAX_TEXT) {
    form.add(
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${MAX_TEXT}`,
    );
  }
}

/** True where Discord's own processing breaks on the size of the text and answers HTTP 500. */
export function exceedsByteBudget(components: unknown): boolean {
  const texts = textDisplays(components);
  const bytes = texts.reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  return bytes + BYTES_A_TEXT_DISPLAY * texts.length > MAX_BYTES;
}

/** Every component with those inside it, accessories too, in reading order. */
export function flattenComponents(components: unknown): JsonObject[] {
  return asObjects(components).flatMap((component) => [
    component,
    ...flattenComponents(component.components),
    ...flattenComponents(isObject(component.accessory) ? [component.accessory] : []),
    ...flattenComponents(isObject(component.component) ? [component.component] : []),
  ]);
}

/** The contents of all text displays, in reading order. */
export function textDisplays(components: unknown): string[] {
  return flattenComponents(components)
    .filter((component) => component.type === ComponentType.TextDisplay)
    .map((component) => asText(component.content));
}

function checkComponent(form: Form, value: unknown, allowed: number[], check: ComponentCheck) {
  const component = asObject(value);
  const type = component.type as number;
  if (!allowed.includes(type)) {
    const list = allowed.length === 1 ? `${allowed[0]},` : allowed.join(', ');
    form.add('UNION_TYPE_CHOICES', `Value of field "type" must be one of (${list}).`);
    return;
  }
  if (type === ComponentType.ActionRow) checkRow(form.at('components'), component.components);
  else if (type === ComponentType.Section) checkSection(form, component, check);
  else if (type === ComponentType.TextDisplay) checkTextDisplay(form, component);
  else if (type === ComponentType.MediaGallery) checkGallery(form.at('items'), component, check);
  else if (type === ComponentType.File) checkMedia(form.at('file'), component.file, check, true);
  else if (type === ComponentType.Separator)
    checkWhole(form.at('spacing'), component.spacing, 1, 2);
  else if (type === ComponentType.Container) {
    checkWhole(form.at('accent_color'), component.accent_color, 0, 0xffffff);
    const inner = form.at('components');
    const limit = { min: 1, max: MAX_COMPONENTS };
    checkList(inner, component.components, limit).forEach((child, index) => {
      checkComponent(inner.at(index), child, IN_CONTAINER, check);
    });
  }
}

/** Five buttons, or one select and nothing else. */
function checkRow(form: Form, value: unknown): void {
  const children = checkList(form, value, { min: 1, max: 5 });
  children.forEach((child, index) => {
    const component = asObject(child);
    const type = component.type as number;
    if (type === ComponentType.Button) checkButton(form.at(index), component);
    else if (SELECTS.includes(type)) checkSelect(form.at(index), component);
    else {
      const list = [ComponentType.Button, ...SELECTS].join(', ');
      const message = `Value of field "type" must be one of (${list}).`;
      form.at(index).add('UNION_TYPE_CHOICES', message);
    }
    if (index === 0 || !asObjects(children).some((one) => SELECTS.includes(one.type as number))) {
      return;
    }
    form
      .at(index)
      .add('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width');
  });
}

function checkSection(form: Form, section: JsonObject, check: ComponentCheck): void {
  const inner = form.at('components');
  checkList(inner, section.components, { min: 1, max: 3 }).forEach((child, index) => {
    checkComponent(inner.at(index), child, [ComponentType.TextDisplay], check);
  });
  const place = form.at('accessory');
  const accessory = asObject(section.accessory);
  if (!isObject(section.accessory)) place.add('BASE_TYPE_REQUIRED', 'This field is required');
  else if (accessory.type === ComponentType.Button) checkButton(place, accessory);
  else if (accessory.type === ComponentType.Thumbnail) {
    checkText(place.at('description'), accessory.description, { max: 1024, optional: true });
    checkMedia(place.at('media'), accessory.media, check);
  } else place.add('UNION_TYPE_CHOICES', 'Value of field "type" must be one of (2, 11).');
}

function checkTextDisplay(form: Form, component: JsonObject): void {
  const place = form.at('content');
  const content = checkText(place, component.content, { max: MAX_TEXT });
  if (typeof component.content === 'string' && content.trim() === '') {
    place.add('BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_TEXT} in length.`);
  }
}

function checkGallery(form: Form, gallery: JsonObject, check: ComponentCheck): void {
  checkList(form, gallery.items, { min: 1, max: 10 }).forEach((item, index) => {
    const { media, description } = asObject(item);
    checkText(form.at(index, 'description'), description, { max: 1024, optional: true });
    checkMedia(form.at(index, 'media'), media, check);
  });
}

function checkMedia(form: Form, media: unknown, check: ComponentCheck, uploadedOnly = false): void {
  const schemes = uploadedOnly ? ['attachment'] : ['http', 'https', 'attachment'];
  const { url } = asObject(media);
  checkUrl(form.at('url'), url, { max: 2048, schemes });
  if (!asText(url).startsWith('attachment://')) return;
  const name = asText(url).slice('attachment://'.length);
  const uploaded = [...check.attachments];
  if (uploaded.some((file) => file === name || encodeURIComponent(file) === name)) return;
  form
    .at('url')
    .add(
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      'The referenced attachment could not be found.',
    );
}

function checkButton(form: Form, button: JsonObject): void {
  const { style } = button;
  checkText(form.at('label'), button.label, { max: 80, optional: true });
  if (typeof style !== 'number' || !(style in ButtonStyle)) {
    form.at('style').add('BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.');
  } else if (style === ButtonStyle.Link) {
    checkUrl(form.at('url'), button.url, { max: 512, schemes: ['http', 'https', 'discord'] });
    forbid(form, button, 'custom_id', 'A custom id and url cannot both be specified');
  } else if (style !== ButtonStyle.Premium) {
    checkText(form.at('custom_id'), button.custom_id, { min: 1, max: 100 });
    forbid(form, button, 'url', 'A custom id and url cannot both be specified');
  }
  if (style !== ButtonStyle.Premium && !asText(button.label).trim() && !isObject(button.emoji)) {
    form.add('BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required');
  }
}

function forbid(form: Form, object: JsonObject, key: string, message: string): void {
  const value = object[key];
  if (value !== undefined && value !== null) form.at(key).add('BUTTON_COMPONENT_INVALID', message);
}

/** Also for the selects of a modal. */
export function checkSelect(form: Form, select: JsonObject): void {
  checkText(form.at('custom_id'), select.custom_id, { min: 1, max: 100 });
  checkText(form.at('placeholder'), select.placeholder, { max: 150, optional: true });
  checkWhole(form.at('min_values'), select.min_values, 0, 25);
  checkWhole(form.at('max_values'), select.max_values, 1, 25);
  if (select.type !== ComponentType.StringSelect) return;
  const place = form.at('options');
  const options = checkList(place, select.options, { min: 1, max: 25 }).map(asObject);
  options.forEach((option, index) => {
    checkText(place.at(index, 'label'), option.label, { min: 1, max: 100 });
    checkText(place.at(index, 'value'), option.value, { min: 1, max: 100 });
    const description = place.at(index, 'description');
    checkText(description, option.description, { max: 100, optional: true });
  });
  for (const index of repeated(options.map((option) => String(option.value)))) {
    const message = 'The specified option value is already used';
    place.at(index, 'value').add('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message);
  }
}
