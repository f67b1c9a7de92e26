/** Messages as a page of Discord's client shows them: who used what, the bot's head, what it says. */

import type { JsonObject } from '../../tests/support/discord/json.js';
import { clientWords, formatTimestamp } from './client-words.js';
import { drawComponents } from './components.js';
import { escapeHtml } from './markdown.js';
import { fontSheets, styleSheet, type Theme } from './style.js';

/**
 * What a message answers: a command somebody used, as the client names it, or a click on another
 * message of the bot.
 */
export type Origin = { user: string; command: string } | 'click';

export interface Shown {
  components: JsonObject[];
  ephemeral: boolean;
  /** Milliseconds since 1970. */
  at: number;
  origin: Origin;
}

export type Device = 'phone' | 'desktop';

export interface Page {
  locale: string;
  theme: Theme;
  device: Device;
  messages: Shown[];
  /** Below them, while somebody types. */
  typing?: Typing;
}

/** A command that is being typed, and what is offered for its last option. */
export interface Typing {
  command: string;
  /** By name, in order. */
  options: [name: string, value: string][];
  choices: string[];
}

const BOT = 'Kaoju';
const BOT_COLOUR = '#7c5cbf';
const PEOPLE_COLOURS = ['#3f8f7a', '#b5643c', '#4a78b0', '#a2506f'];
const EYE =
  '<svg viewBox="0 0 24 24"><path d="M12 5C6.5 5 2.9 9.2 1.4 11.5a1 1 0 0 0 0 1C2.9 14.8 6.5 19 12 19s9.1-4.2 10.6-6.5a1 1 0 0 0 0-1C21.1 9.2 17.5 5 12 5Zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8Z"/></svg>';

export function drawPage({ locale, theme, device, messages, typing }: Page): string {
  const sheets = fontSheets().map((href) => `<link rel="stylesheet" href="${href}">`);
  const body = messages.map((message) => drawMessage(message, locale)).join('\n');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8">${sheets.join('')}
<style>${styleSheet(theme)}</style></head>
<body class="${device}" lang="${locale}">${body}${typing ? drawTyping(typing) : ''}</body></html>`;
}

function drawTyping({ command, options, choices }: Typing): string {
  const offered = choices.map((choice) => `<li>${escapeHtml(choice)}</li>`).join('');
  const fields = options.map(
    ([name, value]) => `<span class="option"><b>${escapeHtml(name)}</b>${escapeHtml(value)}</span>`,
  );
  return `<ul class="choices">${offered}</ul><div class="input">/${command} ${fields.join(' ')}</div>`;
}

function drawMessage({ components, ephemeral, at, origin }: Shown, locale: string): string {
  const words = clientWords(locale);
  const reader = { locale, now: at };
  const time = formatTimestamp(at, 't', reader);
  const footer = `<div class="footer">${EYE}${words.onlyYou} • <a>${words.dismiss}</a></div>`;
  return `<div class="message ${ephemeral ? 'private' : ''}">
<div class="invoked">${drawOrigin(origin, locale)}</div>
${avatar('考', BOT_COLOUR, 'large')}
<div class="head"><span class="name">${BOT}</span><span class="app">APP</span><span class="time">${time}</span></div>
<div class="components">${drawComponents(components, reader)}</div>
${ephemeral ? footer : ''}</div>`;
}

function drawOrigin(origin: Origin, locale: string): string {
  const words = clientWords(locale);
  if (origin === 'click') {
    return `${avatar('考', BOT_COLOUR, 'small')}<b>${BOT}</b> <i>${words.seeOriginal}</i>`;
  }
  const { user, command } = origin;
  const colour = PEOPLE_COLOURS[(user.codePointAt(0) ?? 0) % PEOPLE_COLOURS.length] as string;
  return `${avatar(user.slice(0, 1), colour, 'small')}<b>${escapeHtml(user)}</b> ${words.used} <span class="command">${escapeHtml(command)}</span>`;
}

function avatar(letter: string, colour: string, size: 'small' | 'large'): string {
  return `<div class="avatar ${size}" style="background:${colour}">${escapeHtml(letter)}</div>`;
}
