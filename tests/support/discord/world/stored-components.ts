/**
 * Components as Discord keeps and returns them: numbered, trimmed, with what was left out filled
 * in and references to uploads resolved. Expects components that were checked before.
 */

import { ComponentType } from 'discord.js';
import { asObjects, asText, isObject, type JsonObject, withoutNulls } from '../json.js';
import type { Attachment } from './types.js';

/** What Discord stores of a component: numbered, trimmed, with what was left out filled in. */
export function storeComponents(
  components: JsonObject[],
  attachments: Attachment[],
  nextId: { value: number } = { value: 1 },
): JsonObject[] {
  const media = (value: unknown) => storeMedia(value, attachments);
  const inner = (value: unknown) => storeComponents(asObjects(value), attachments, nextId);
  return components.map((given) => {
    const stored: JsonObject = withoutNulls({ ...given });
    stored.id = typeof given.id === 'number' && given.id > 0 ? given.id : nextId.value++;
    if (Array.isArray(given.components)) stored.components = inner(given.components);
    if (isObject(given.accessory)) stored.accessory = inner([given.accessory])[0];
    if (isObject(given.media)) stored.media = media(given.media);
    if (typeof given.content === 'string') stored.content = given.content.trim();
    return { ...stored, ...defaultsOf(given, media) };
  });
}

function defaultsOf(given: JsonObject, media: (value: unknown) => JsonObject): JsonObject {
  const spoiler = given.spoiler === true;
  switch (given.type) {
    case ComponentType.Container:
      return { accent_color: given.accent_color ?? null, spoiler };
    case ComponentType.Thumbnail:
      return { description: given.description ?? null, spoiler };
    case ComponentType.Separator:
      return { divider: given.divider !== false, spacing: given.spacing ?? 1 };
    case ComponentType.File: {
      const file = media(given.file);
      return { file, name: file.name ?? '', size: file.size ?? 0, spoiler };
    }
    case ComponentType.MediaGallery:
      return {
        items: asObjects(given.items).map((item) => ({
          media: media(item.media),
          description: item.description ?? null,
          spoiler: item.spoiler === true,
        })),
      };
    case ComponentType.StringSelect:
      return { min_values: given.min_values ?? 1, max_values: given.max_values ?? 1 };
    default:
      return {};
  }
}

function storeMedia(value: unknown, attachments: Attachment[]): JsonObject {
  const url = asText(isObject(value) ? value.url : '');
  const name = url.replace('attachment://', '');
  const file = attachments.find(
    ({ filename }) => filename === name || encodeURIComponent(filename) === name,
  );
  if (!url.startsWith('attachment://') || !file) return { id: '0', url, proxy_url: url };
  return {
    id: file.id,
    url: file.url,
    proxy_url: file.url,
    content_type: file.contentType,
    attachment_id: file.id,
    name: file.filename,
    size: file.size,
  };
}
