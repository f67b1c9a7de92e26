/** A file whose time says that the bot is connected: what a container's health check looks at. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'discord.js';
import type { Logger } from '../../logger.js';
import { writeData } from '../records/data-folder.js';
import { isConnected } from './client.js';

const EVERY_MS = 15_000;

/** Written in DATA_DIR while every shard is connected; the function returned ends it. */
export function startHeartbeat(
  client: Client,
  dataDir: string,
  logger: Logger,
): () => Promise<void> {
  const file = path.join(dataDir, 'alive');
  const write = (work: () => Promise<unknown>): Promise<void> =>
    writeData(logger, 'DATA_DIR cannot be written', work);
  const beat = async (): Promise<void> => {
    if (!isConnected(client)) return;
    await write(async () => {
      await mkdir(dataDir, { recursive: true });
      await writeFile(file, `${new Date().toISOString()}\n`);
    });
  };
  const timer = setInterval(() => void beat(), EVERY_MS);
  void beat();
  return async () => {
    clearInterval(timer);
    await write(() => rm(file, { force: true }));
  };
}
