/** Addresses on a terminal: read by a person, and where the terminal has them, links. */

import { webAddress } from '../../citation/link.js';
import { shownAddress } from '../../citation/shown-address.js';
import type { Citation } from '../../types/answer.js';
import { inOneLine } from './printable.js';
import { paint, type TerminalStyle } from './style.js';

/** By TERM_PROGRAM: terminals that make links of OSC 8. */
const PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'rio']);
/** By TERM. */
const TERMS = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/u;
/** VTE has had them since 0.50, and crashed on them before. */
const VTE_SINCE = 5000;

/**
 * By what terminals say of themselves; none can be asked. FORCE_HYPERLINK says it for any other
 * (0 for none); a multiplexer passes on what it knows of alone, and so counts as none.
 *
 * @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
export function showsLinks(environment: NodeJS.ProcessEnv): boolean {
  const { FORCE_HYPERLINK, TERM = '', TERM_PROGRAM = '', VTE_VERSION } = environment;
  if (FORCE_HYPERLINK) return FORCE_HYPERLINK !== '0';
  if (/^(?:dumb|linux|screen|tmux)/u.test(TERM)) return false;
  if (environment.WT_SESSION || environment.KONSOLE_VERSION || environment.DOMTERM) return true;
  if (VTE_VERSION) return Number(VTE_VERSION) >= VTE_SINCE;
  return PROGRAMS.has(TERM_PROGRAM) || TERMS.test(TERM);
}

/**
 * Null where there is none. A link shows the plain address and leads to the passage; without
 * links the address that leads there is shown.
 */
export function renderAddress(
  { link, url }: Pick<Citation, 'link' | 'url'>,
  style: TerminalStyle,
): string | null {
  const address = link ?? url;
  if (!address) return null;
  const target = style.links ? webAddress(address) : null;
  const shown = inOneLine(shownAddress((target && url) || address));
  const painted = paint('underline', shown, style);
  return target ? `\u001b]8;;${target}\u001b\\${painted}\u001b]8;;\u001b\\` : painted;
}
