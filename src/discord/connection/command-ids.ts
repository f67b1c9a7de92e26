/** The ids that Discord gave the commands, by name: what a clickable mention of one needs. */

import { type Client, Routes } from 'discord.js';

interface Registered {
  id: string;
  name: string;
}

/** @param home the home server, whose commands are its own; null for none */
export async function readCommandIds(
  { rest, application }: Client<true>,
  home: string | null,
): Promise<Map<string, string>> {
  const routes = [
    Routes.applicationCommands(application.id),
    ...(home ? [Routes.applicationGuildCommands(application.id, home)] : []),
  ];
  const lists = (await Promise.all(routes.map((route) => rest.get(route)))) as Registered[][];
  return new Map(lists.flat().map(({ name, id }) => [name, id]));
}

/** In a message: a mention that fills in the command when it is clicked, else its name. */
export function mentionCommand(name: string, ids: ReadonlyMap<string, string> | undefined): string {
  const id = ids?.get(name);
  return id ? `</${name}:${id}>` : `/${name}`;
}
