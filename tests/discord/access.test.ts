/** Who may ask and who may re-index, where, under which settings. */

import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Caller, mayAsk, mayReindex } from '../../src/discord/access.js';

const HOME = '100000000000000001';
const ALLOWED = '100000000000000002';
const OTHER = '100000000000000003';
const OWNER = '200000000000000001';
const MEMBER = '200000000000000002';
const OWNERS = new Set([OWNER, '200000000000000009']);

const ADMIN = PermissionFlagsBits.Administrator;
const ALL_BUT_ADMIN = ((1n << 53n) - 1n) & ~ADMIN;

interface Settings {
  DISCORD_GUILD_ID: string | undefined;
  ALLOWED_GUILDS: string[];
  USER_INSTALL: boolean;
}

function settings(given: Partial<Settings> = {}): Settings {
  return { DISCORD_GUILD_ID: HOME, ALLOWED_GUILDS: [], USER_INSTALL: false, ...given };
}

function caller(given: Partial<Caller> = {}): Caller {
  return { userId: MEMBER, guildId: HOME, permissions: 0n, ...given };
}

const IN_DM = { guildId: null, permissions: null };

describe('mayReindex', () => {
  it.each<[string, Partial<Caller>, Partial<Settings>, boolean]>([
    ['an administrator of the home server', { permissions: ADMIN }, {}, true],
    ['one with other rights besides', { permissions: ADMIN | 1n }, {}, true],
    ['a member of the home server', {}, {}, false],
    ['a member who may do all but that', { permissions: ALL_BUT_ADMIN }, {}, false],
    ['an administrator of another server', { guildId: OTHER, permissions: ADMIN }, {}, false],
    [
      'an administrator of an allowed server',
      { guildId: ALLOWED, permissions: ADMIN },
      { ALLOWED_GUILDS: [ALLOWED] },
      false,
    ],
    ['somebody in direct messages', IN_DM, {}, false],
    ['the owner in direct messages', { ...IN_DM, userId: OWNER }, {}, true],
    ['a member of the team', { ...IN_DM, userId: '200000000000000009' }, {}, true],
    ['the owner in another server', { userId: OWNER, guildId: OTHER }, {}, true],
    ['the owner without a home server', { userId: OWNER }, { DISCORD_GUILD_ID: undefined }, true],
    [
      'an administrator without a home server',
      { permissions: ADMIN },
      { DISCORD_GUILD_ID: undefined },
      false,
    ],
    [
      'somebody in direct messages without a home server',
      IN_DM,
      { DISCORD_GUILD_ID: undefined },
      false,
    ],
    ['a home administrator whose rights are not known', { permissions: null }, {}, false],
  ])('%s', (_, who, config, allowed) => {
    expect(mayReindex(caller(who), settings(config), OWNERS)).toBe(allowed);
  });

  it('knows no owner before the gateway is ready', () => {
    expect(mayReindex(caller({ ...IN_DM, userId: OWNER }), settings(), new Set())).toBe(false);
  });
});

describe('mayAsk', () => {
  it.each<[string, Partial<Caller>, Partial<Settings>, boolean]>([
    ['anywhere', { guildId: OTHER }, {}, true],
    ['in direct messages', IN_DM, {}, true],
    ['in an allowed server', { guildId: ALLOWED }, { ALLOWED_GUILDS: [ALLOWED, OTHER] }, true],
    ['in the home server, named or not', { guildId: HOME }, { ALLOWED_GUILDS: [ALLOWED] }, true],
    ['in another server', { guildId: OTHER }, { ALLOWED_GUILDS: [ALLOWED] }, false],
    [
      'in another server by an installation of their own',
      { guildId: OTHER },
      { ALLOWED_GUILDS: [ALLOWED], USER_INSTALL: true },
      false,
    ],
    ['in direct messages where servers are named', IN_DM, { ALLOWED_GUILDS: [ALLOWED] }, false],
    [
      'in direct messages by an installation of their own',
      IN_DM,
      { ALLOWED_GUILDS: [ALLOWED], USER_INSTALL: true },
      true,
    ],
    [
      'in a server without a home',
      { guildId: OTHER },
      { ALLOWED_GUILDS: [ALLOWED], DISCORD_GUILD_ID: undefined },
      false,
    ],
  ])('%s', (_, who, config, allowed) => {
    expect(mayAsk(caller(who), settings(config))).toBe(allowed);
  });
});
