/**
 * What Discord accepts as a message or as its edit: content, embeds, flags, files, and what
 * Components V2 switches off. The components themselves are checked in component-limits.ts.
 */

import { MessageFlags } from 'discord.js';
import { asList, asObject, asObjects, asText, type JsonObject } from '../json.js';
import { type Form, refuse } from '../rest/errors.js';
import { checkAllowedMentions } from '../world/mentions.js';
import type { MessageVersion, UploadedFile } from '../world/types.js';
import { checkComponents, exceedsByteBudget } from './component-limits.js';
import { checkList, checkText, checkUrl, checkWhole, lengthOf } from './field-limits.js';

const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_FILES = 10;
const MAX_EMBED_TEXT = 6000;

export interface MessageCheck {
  body: JsonObject;
  files: UploadedFile[];
  /** What stands there now, for an edit. */
  existing?: MessageVersion | undefined;
}

/**
 * Adds what is wrong to the form, and throws what Discord answers without naming a field: a file
 * too large, an empty message, and HTTP 500 beyond the budget of bytes.
 */
export function checkMessage(form: Form, check: MessageCheck): void {
  const { body, files, existing } = check;
  if (files.some((file) => file.data.length > MAX_FILE_BYTES)) throw refuse.tooLarge();
  const v2 = isV2(check);
  if (v2) checkNoLegacyFields(form, check);
  else checkText(form.at('content'), body.content, { max: 2000, optional: true });
  if (!v2 && existing && hasV2(existing.flags)) {
    form
      .at('flags')
      .add(
        'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
        'The IS_COMPONENTS_V2 flag cannot be removed from a message',
      );
  }
  checkWhole(form.at('flags'), body.flags, 0, 2 ** 31 - 1);
  checkEmbeds(form.at('embeds'), body.embeds);
  checkFiles(form.at('attachments'), check);
  checkAllowedMentions(form.at('allowed_mentions'), body.allowed_mentions);
  const attachments = new Set(attachmentNames(check));
  checkComponents(form.at('components'), body.components, { v2, attachments });
  form.throwIfAny();
  if (isEmpty(check, v2)) throw refuse.emptyMessage();
  if (v2 && exceedsByteBudget(body.components)) throw refuse.internal();
}

export function hasV2(flags: number): boolean {
  return (flags & MessageFlags.IsComponentsV2) !== 0;
}

/** An edit that says nothing of flags leaves them as they are. */
function isV2({ body, existing }: MessageCheck): boolean {
  if (typeof body.flags === 'number') return hasV2(body.flags);
  return existing !== undefined && hasV2(existing.flags);
}

/** Turning an old message into a V2 one needs its content and embeds set to null. */
function checkNoLegacyFields(form: Form, { body, existing }: MessageCheck): void {
  const remains = (field: 'content' | 'embeds') => {
    const value = body[field] === undefined ? existing?.[field] : body[field];
    return (typeof value === 'string' || Array.isArray(value)) && value.length > 0;
  };
  const used = [
    ...(['content', 'embeds'] as const).filter(remains),
    ...(body.poll ? ['poll'] : []),
    ...(asList(body.sticker_ids).length > 0 ? ['sticker_ids'] : []),
  ];
  for (const field of used) {
    form
      .at(field)
      .add(
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
  }
}

function checkFiles(form: Form, check: MessageCheck): void {
  const names = attachmentNames(check);
  if (names.length > MAX_FILES) {
    form.add('BASE_TYPE_MAX_LENGTH', `Must be ${MAX_FILES} or fewer in length.`);
  }
  checkList(form, check.body.attachments, { max: MAX_FILES, optional: true }).forEach(
    (attachment, index) => {
      const { description } = asObject(attachment);
      checkText(form.at(index, 'description'), description, { max: 1024, optional: true });
    },
  );
}

/** Names of the files the message would have: those uploaded now and those an edit keeps. */
function attachmentNames({ body, files, existing }: MessageCheck): string[] {
  const kept = asObjects(body.attachments).map((attachment) => String(attachment.id));
  return [
    ...files.map((file) => file.name),
    ...(existing?.attachments ?? [])
      .filter((attachment) => !Array.isArray(body.attachments) || kept.includes(attachment.id))
      .map((attachment) => attachment.filename),
  ];
}

function isEmpty(check: MessageCheck, v2: boolean): boolean {
  const { body, existing } = check;
  const either = (field: 'content' | 'embeds' | 'components') =>
    body[field] === undefined ? existing?.[field] : body[field];
  if (v2) return asList(either('components')).length === 0;
  const said =
    asText(either('content')).trim() !== '' ||
    asList(either('embeds')).length > 0 ||
    asList(body.sticker_ids).length > 0;
  return !said && !body.poll && attachmentNames(check).length === 0;
}

function checkEmbeds(form: Form, value: unknown): void {
  const embeds = checkList(form, value, { max: 10, optional: true }).map(asObject);
  embeds.forEach((embed, index) => {
    checkEmbed(form.at(index), embed);
  });
  const size = embeds.reduce((sum, embed) => sum + embedSize(embed), 0);
  if (size <= MAX_EMBED_TEXT) return;
  const message = `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`;
  form.at(Math.max(0, embeds.length - 1)).add('MAX_EMBED_SIZE_EXCEEDED', message);
}

function checkEmbed(form: Form, embed: JsonObject): void {
  const { title, description, footer, author, color, fields, url } = embed;
  checkText(form.at('title'), title, { max: 256, optional: true });
  checkText(form.at('description'), description, { max: 4096, optional: true });
  checkWhole(form.at('color'), color, 0, 0xffffff);
  if (url) checkUrl(form.at('url'), url, { max: 2048, schemes: ['http', 'https'] });
  if (footer) checkText(form.at('footer', 'text'), asObject(footer).text, { max: 2048 });
  if (author) checkText(form.at('author', 'name'), asObject(author).name, { max: 256 });
  const place = form.at('fields');
  checkList(place, fields, { max: 25, optional: true }).forEach((field, index) => {
    checkText(place.at(index, 'name'), asObject(field).name, { min: 1, max: 256 });
    checkText(place.at(index, 'value'), asObject(field).value, { min: 1, max: 1024 });
  });
  if (embedSize(embed) > 0 || embed.image || embed.thumbnail || embed.video || url) return;
  form.at('description').add('BASE_TYPE_REQUIRED', 'This field is required');
}

/** Characters of all texts of an embed, as they count towards the 6,000 of a message. */
function embedSize({ title, description, footer, author, fields }: JsonObject): number {
  const texts = [title, description, asObject(footer).text, asObject(author).name];
  for (const field of asObjects(fields)) texts.push(field.name, field.value);
  return texts.reduce<number>((sum, text) => sum + lengthOf(asText(text)), 0);
}
