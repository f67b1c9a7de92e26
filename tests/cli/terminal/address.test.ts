/** Addresses as a terminal shows them, and where they lead. */

import { describe, expect, it } from 'vitest';
import { renderAddress, showsLinks } from '../../../src/cli/terminal/address.js';

const STYLE = { locale: 'en', color: false, columns: 80 } as const;
const PLAIN = 'https://example.com/%E6%98%8C%E9%83%BD/a';
const LINK = `${PLAIN}#:~:text=%E8%80%83%E5%AF%9F,9%2D13`;

describe('renderAddress', () => {
  it('shows where the passage is read, not percent-coded', () => {
    expect(renderAddress({ link: LINK, url: PLAIN }, STYLE)).toBe(
      'https://example.com/昌都/a#:~:text=考察,9%2D13',
    );
    expect(renderAddress({ link: null, url: PLAIN }, STYLE)).toBe('https://example.com/昌都/a');
    expect(renderAddress({ link: null, url: null }, STYLE)).toBeNull();
  });

  it('makes a link of the plain address that leads to the passage', () => {
    expect(renderAddress({ link: LINK, url: PLAIN }, { ...STYLE, links: true })).toBe(
      `\u001b]8;;${LINK}\u001b\\https://example.com/昌都/a\u001b]8;;\u001b\\`,
    );
  });

  it('makes no link of what is no address, and shows nothing that moves the cursor', () => {
    const evil = { link: null, url: 'javascript:\u001b]0;x\u0007' };
    expect(renderAddress(evil, { ...STYLE, links: true })).toBe('javascript: ]0;x ');
    const coded = { link: null, url: 'https://a.example/\u001b\\%1b%07%C2%9B' };
    expect(renderAddress(coded, { ...STYLE, links: true })).toBe(
      '\u001b]8;;https://a.example/%1B/%1b%07%C2%9B\u001b\\https://a.example/ \\%1b%07%C2%9B\u001b]8;;\u001b\\',
    );
  });
});

describe('showsLinks', () => {
  it.each([
    [{ TERM_PROGRAM: 'WezTerm' }, true],
    [{ TERM: 'xterm-kitty' }, true],
    [{ VTE_VERSION: '7600', TERM: 'xterm-256color' }, true],
    [{ VTE_VERSION: '4601' }, false],
    [{ WT_SESSION: '5f2e' }, true],
    [{ WT_SESSION: '5f2e', TERM: 'tmux-256color' }, false],
    [{ TERM: 'tmux-256color', FORCE_HYPERLINK: '1' }, true],
    [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }, false],
    [{ TERM: 'xterm-kitty', NO_COLOR: '1' }, true],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'dumb', TERM_PROGRAM: 'vscode' }, false],
    [{}, false],
  ])('of %j says %s', (environment, shows) => {
    expect(showsLinks(environment)).toBe(shows);
  });
});
