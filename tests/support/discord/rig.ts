/**
 * What the tests of the Discord server share: a bot made of the real discord.js client, its
 * commands and components, and the checks after every test. The bot under test is not in here.
 */

import {
  ActionRowBuilder,
  ApplicationCommandType,
  type Interaction as BotInteraction,
  ButtonBuilder,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  ContextMenuCommandBuilder,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { afterEach, expect, vi } from 'vitest';
import { type DiscordServer, type ServerOptions, startDiscordServer } from './server.js';

/** A clock that stands still, so that nothing is late because the machine is slow. */
export const NOW = Date.UTC(2026, 7, 1);
export const V2 = MessageFlags.IsComponentsV2;
export const LEGACY = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

export const ASK = new SlashCommandBuilder()
  .setName('問')
  .setNameLocalizations({ 'zh-CN': '问' })
  .setDescription('問一個問題')
  .setIntegrationTypes(0, 1)
  .addStringOption((option) =>
    option.setName('問題').setDescription('想問什麼').setRequired(true).setMaxLength(20),
  )
  .addStringOption((option) =>
    option.setName('媒體').setDescription('哪一家').setAutocomplete(true),
  )
  .addIntegerOption((option) =>
    option.setName('幾段').setDescription('最多幾段').setMinValue(1).setMaxValue(5),
  )
  .addStringOption((option) =>
    option
      .setName('排序')
      .setDescription('怎麼排')
      .addChoices({ name: '相關', value: 'score' }, { name: '日期', value: 'date' }),
  )
  .addAttachmentOption((option) => option.setName('檔案').setDescription('附件'));
const REINDEX = new SlashCommandBuilder()
  .setName('重建')
  .setDescription('重建索引')
  .setDefaultMemberPermissions(0n)
  .setContexts(InteractionContextType.Guild)
  .addSubcommand((sub) => sub.setName('全部').setDescription('全部重建'))
  .addSubcommand((sub) =>
    sub
      .setName('單篇')
      .setDescription('一篇')
      .addStringOption((option) => option.setName('編號').setDescription('編號').setRequired(true)),
  );
const QUOTE = new ContextMenuCommandBuilder()
  .setName('查這一句')
  .setType(ApplicationCommandType.Message);
export const DEFINITIONS = [ASK, REINDEX, QUOTE].map((command) => command.toJSON());

export type Handler = (interaction: BotInteraction) => unknown;

export let server: DiscordServer;
let clients: Client[] = [];
/** What the handlers of the bot rejected with. */
let failures: unknown[] = [];

export async function start(options: ServerOptions = {}): Promise<DiscordServer> {
  server = await startDiscordServer({ now: () => NOW, ...options });
  return server;
}

export function newClient(options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: server.apiUrl, globalRequestsPerSecond: 5000, ...options.rest },
  });
  client.on(Events.Error, () => undefined);
  client.on(Events.ShardError, () => undefined);
  clients.push(client);
  return client;
}

export async function login(options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = newClient(options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.token);
  return ready;
}

/** A bot that is connected, has its commands registered and does `handler`. */
export async function startBot(handler: Handler, options: Partial<ClientOptions> = {}) {
  const client = await login(options);
  await client.application.commands.set(DEFINITIONS);
  client.on(Events.InteractionCreate, (interaction) => {
    Promise.resolve(handler(interaction)).catch((error: unknown) => failures.push(error));
  });
  return client;
}

export const asked = (handler: (interaction: ChatInputCommandInteraction) => unknown): Handler => {
  return (interaction) => (interaction.isChatInputCommand() ? handler(interaction) : undefined);
};

export const ask = (more: object = {}) =>
  server.command({ name: '問', options: { 問題: '洪水死了幾個人' }, ...more });

export const button = (customId: string, label = '下一頁') =>
  new ButtonBuilder().setCustomId(customId).setLabel(label).setStyle(ButtonStyle.Primary);
export const row = (...buttons: ButtonBuilder[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
export const text = (content: string) => new TextDisplayBuilder().setContent(content);

/** What a call was refused with; fails where it was accepted. */
export async function errorOf(call: Promise<unknown>): Promise<DiscordAPIError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof DiscordAPIError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

/** The code a call was refused with; fails where it was accepted. */
export async function codeOf(call: Promise<unknown>): Promise<number | string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof DiscordAPIError) return error.code;
    if (error instanceof Error && 'status' in error) return `HTTP ${String(error.status)}`;
    throw error;
  }
  throw new Error('it was accepted');
}

/** Waits for something that happens inside the bot, of which the server hears nothing. */
export const until = (condition: () => boolean) =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 10_000, interval: 5 });

/** The violations so far as `rule field`, and forgets them. */
export function takeViolations(): string[] {
  const seen = server.violations.map(({ rule, field, code }) => `${rule ?? code} ${field}`.trim());
  server.violations.length = 0;
  return seen;
}

afterEach(async () => {
  const answers = server.requests.filter(
    ({ status, fault }) => status < 300 && status > 0 && !fault,
  );
  const strange = answers.flatMap(({ method, path, status, response }) =>
    (server.openApiCheck?.checkResponse(method, path, status, response) ?? []).map(
      ({ path: field, message }) => `${method} ${path}: ${field.join('.')} ${message}`,
    ),
  );
  await Promise.all(clients.map((client) => client.destroy()));
  await server.close();
  clients = [];
  const rejected = failures.map(String);
  failures = [];
  expect(strange, 'answers that Discord would not give').toEqual([]);
  expect(rejected, 'what the bot failed with').toEqual([]);
  expect(
    server.violations.map(({ message }) => message),
    'violations',
  ).toEqual([]);
});

/** Answers to clicks and commands in one bot, by custom id. */
export const onClick =
  (
    handlers: Record<string, (interaction: ButtonInteraction) => unknown>,
    first: Handler,
  ): Handler =>
  (interaction) =>
    interaction.isButton() ? handlers[interaction.customId]?.(interaction) : first(interaction);
