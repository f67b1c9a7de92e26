/** The collection that is answered from: nothing yet, or a runtime that follows new generations. */

import type { Config } from '../config.js';
import { readModel } from '../embedding/model.js';
import { isKaojuError, messageOf } from '../errors.js';
import { loadExpansions } from '../expansion/expansions.js';
import type { Logger } from '../logger.js';
import { readPointer } from '../store/pointer.js';
import { othersTurn } from '../text/steps.js';
import { type Reasons, reasonsOf } from './hidden-folders.js';
import { openRuntime, type Runtime } from './runtime.js';

const WARMING = '昌都';

export class Collection {
  private opened: Runtime | null = null;
  /** True until it was first tried to open what there is. */
  opening = true;

  constructor(
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly questionsHeld: () => number,
  ) {}

  get runtime(): Runtime | null {
    return this.opened;
  }

  /**
   * Opens what there is to serve, or what a build has just written.
   *
   * @returns true where it serves now
   * @throws ModelInvalid; an index that cannot be served is logged and left to the next build
   */
  async open(): Promise<boolean> {
    if (this.opened) {
      await this.opened.refresh();
      return true;
    }
    try {
      // Tables are read while files are waited for: a name that is typed has 300 ms to be completed.
      const [runtime] = await Promise.all([
        openRuntime(this.config, this.logger, this.questionsHeld),
        othersTurn().then(loadExpansions),
      ]);
      // The first question to a model and to the tables takes longer; nobody has to wait for that.
      await runtime.embedder.embedQuestion(WARMING);
      await runtime.reader?.read(WARMING, { title: '', text: WARMING });
      this.opened = runtime;
      return true;
    } catch (error) {
      if (!isKaojuError(error) || error.mendedBy !== 'build') throw error;
      if (error.code !== 'IndexMissing') this.logger.warn(messageOf(error));
      return false;
    } finally {
      this.opening = false;
    }
  }

  /** True after a rollback: what serves was chosen by a person. */
  async isRolledBack(): Promise<boolean> {
    return readPointer(this.config.INDEX_DIR)
      .then(({ rolledBack }) => rolledBack)
      .catch(() => false);
  }

  /** Serves the generation before this one again. */
  async rollBack(): Promise<{ generation: string } | { reasons: Reasons }> {
    try {
      const { rollBackIndex } = await import('../ingest/build-index.js');
      const model = await readModel(this.config.MODEL_DIR);
      const { serving } = await rollBackIndex(this.config.INDEX_DIR, model);
      await this.open();
      return { generation: serving };
    } catch (error) {
      if (!isKaojuError(error)) throw error;
      return { reasons: reasonsOf(error, this.config) };
    }
  }

  close(): void {
    this.opened?.close();
  }
}
