/** A process that serves, as the measuring process sees it. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { environmentFor } from './index-process.js';
import type { Order, Reply } from './serve-protocol.js';
import { endProcess, type Folders, type Workspace } from './workspace.js';

type ReplyTo<K extends Reply['reply']> = Extract<Reply, { reply: K }>;

export class ServingProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Ready to answer. */
  static async start(workspace: Workspace, folders: Folders): Promise<ServingProcess> {
    const script = fileURLToPath(new URL('./serve.ts', import.meta.url));
    const child = workspace.keep(fork(script, { env: environmentFor(folders) }));
    const serving = new ServingProcess(child);
    await serving.hear('ready');
    return serving;
  }

  async order<O extends Order>(order: O): Promise<ReplyTo<O['order']>> {
    const reply = this.hear(order.order);
    this.child.send(order);
    return (await reply) as ReplyTo<O['order']>;
  }

  /** @throws Error where the process fails or ends instead */
  private async hear<K extends Reply['reply']>(kind: K): Promise<ReplyTo<K>> {
    const stop = new AbortController();
    const ended = once(this.child, 'exit', { signal: stop.signal }).then(() => {
      throw new Error('The serving process ended');
    });
    const [reply] = (await Promise.race([once(this.child, 'message'), ended])) as [Reply];
    stop.abort();
    ended.catch(() => {});
    if (reply.reply === kind) return reply as ReplyTo<K>;
    throw new Error(reply.reply === 'error' ? reply.message : `Heard ${reply.reply}, not ${kind}`);
  }

  async end(): Promise<void> {
    await endProcess(this.child);
  }
}
