/** How texts are set on the terminal at hand. */

import { styleText } from 'node:util';
import type { Locale } from '../../messages/locale.js';

export interface TerminalStyle {
  locale: Locale;
  /** Marks by colour; without it the text stays plain. */
  color: boolean;
  /** Cells a line; a Han character takes two. */
  columns: number;
  /** Makes links of addresses (OSC 8). */
  links?: boolean;
}

type Style = Parameters<typeof styleText>[0];

export function paint(format: Style, text: string, { color }: TerminalStyle): string {
  return color ? styleText(format, text, { validateStream: false }) : text;
}
