/** `kaoju start` for pictures of its pages, over a corpus and an index that go with it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readerPath } from '../../src/citation/link.js';
import { CONFIG_KEYS, PACKAGE_ROOT } from '../../src/config.js';
import type { Answer } from '../../src/types/answer.js';
import { smallReports } from '../../tests/support/texts/reports.js';
import { VERSION_IDS, versionFiles } from '../../tests/support/texts/versions.js';

const START_MS = 120_000;
const MORE = 130;

/** By who shows them: the project's two articles with passages marked, and two versions. */
export interface ShownArticles {
  hant: string;
  hans: string;
  late: string;
  compare: string;
}

export class WebProgram {
  private constructor(
    readonly origin: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Resolves once it answers. */
  static async start(more: boolean): Promise<WebProgram> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kaoju-web-'));
    const corpus = path.join(folder, 'corpus');
    await cp(path.join(PACKAGE_ROOT, 'corpus'), corpus, { recursive: true });
    if (more) {
      for (const [file, text] of Object.entries({ ...smallReports(MORE), ...versionFiles() })) {
        await writeFile(path.join(corpus, path.basename(file)), text);
      }
      await writeFile(path.join(corpus, 'scan.txt'), Buffer.from([0, 1, 2, 3, 0, 0]));
    }
    const settings = Object.fromEntries(CONFIG_KEYS.map((key) => [key, '']));
    const child = spawn(process.execPath, [path.join(PACKAGE_ROOT, 'dist/src/cli.js'), 'start'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        ...settings,
        LOG_LEVEL: 'error',
        CORPUS_DIR: corpus,
        INDEX_DIR: path.join(folder, 'index'),
        PORT: '0',
      },
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    const originOf = (): string | undefined => /http:\/\/[^\s/]+/u.exec(printed)?.[0];
    for (const giveUpAt = Date.now() + START_MS; Date.now() < giveUpAt; await sleep(100)) {
      const origin = originOf();
      const ready = origin && (await fetch(`${origin}/readyz`).catch(() => null))?.ok;
      if (origin && ready) return new WebProgram(origin, child, folder);
    }
    throw new Error(`It was not ready after ${START_MS} ms: ${printed}`);
  }

  /** Addresses of what is shown; the versions are there with further articles alone. */
  async articles(): Promise<ShownArticles> {
    const marked = async (question: string): Promise<string> => {
      const found = await fetch(`${this.origin}/api/ask?q=${encodeURIComponent(question)}`);
      const { excerpts } = (await found.json()) as Pick<Answer, 'excerpts'>;
      const { articleId = '' } = excerpts[0]?.citation ?? {};
      const own = excerpts.filter(({ citation }) => citation.articleId === articleId);
      return readerPath(articleId, ...own);
    };
    const { early, late } = VERSION_IDS;
    return {
      late: readerPath(late),
      compare: `/compare?a=${early}&b=${late}`,
      hant: await marked('福建黨政代表團哪天去的昌都'),
      hans: await marked('河北对口支援阿里多少年了'),
    };
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    await rm(this.folder, { recursive: true, force: true });
  }
}
