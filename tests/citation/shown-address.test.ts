import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownAddress } from '../../src/citation/shown-address.js';
import { itHolds } from '../support/run/properties.js';

it.each([
  ['https://zh.example.org/wiki/%E6%98%8C%E9%83%BD%E5%B8%82', 'https://zh.example.org/wiki/昌都市'],
  // What an address needs stays: a space, a comma, a dash of a text fragment, a slash.
  ['https://a.example/%20%2C%2D%2F%25E6', 'https://a.example/%20%2C%2D%2F%25E6'],
  // Of another encoding, and what is not seen.
  ['https://a.example/%B2%FD%B6%BC', 'https://a.example/%B2%FD%B6%BC'],
  ['https://a.example/%E2%80%AE%E3%80%80x', 'https://a.example/%E2%80%AE%E3%80%80x'],
])('shows %s as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});

itHolds(
  'leads to the same place',
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  (url) => {
    const coded = new URL(url).href;
    expect(new URL(shownAddress(coded)).href).toBe(coded);
  },
);
