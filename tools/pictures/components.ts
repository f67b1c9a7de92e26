/**
 * The components of a message as HTML, laid out as Discord's client does: one column of at most
 * 600 px, a section's accessory at its right, buttons in a row that wraps. Knows the components
 * that answers are made of and refuses others, rather than leave something out of a picture.
 */

import { ButtonStyle, ComponentType } from 'discord.js';
import { asObjects, asText, type JsonObject } from '../../tests/support/discord/json.js';
import { escapeHtml, type Reader, toHtml } from './markdown.js';

const BUTTONS: Record<number, string> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
};

export function drawComponents(components: JsonObject[], reader: Reader): string {
  return components.map((component) => drawComponent(component, reader)).join('');
}

function drawComponent(component: JsonObject, reader: Reader): string {
  const inner = (): string => drawComponents(asObjects(component.components), reader);
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${toHtml(asText(component.content), reader)}</div>`;
    case ComponentType.Section: {
      const accessory = drawComponents(asObjects([component.accessory]), reader);
      return `<div class="section"><div class="texts">${inner()}</div><div class="accessory">${accessory}</div></div>`;
    }
    case ComponentType.Separator: {
      const { divider, spacing } = component;
      const size = spacing === 2 ? 'large' : 'small';
      return `<div class="separator ${size} ${divider === false ? 'hidden' : ''}"></div>`;
    }
    case ComponentType.ActionRow:
      return `<div class="row">${inner()}</div>`;
    case ComponentType.Button: {
      const style = BUTTONS[Number(component.style)] ?? 'secondary';
      const disabled = component.disabled === true ? 'disabled' : '';
      return `<span class="button ${style} ${disabled}">${escapeHtml(asText(component.label))}</span>`;
    }
    default:
      throw new Error(`There is no drawing of a component of type ${String(component.type)}`);
  }
}
