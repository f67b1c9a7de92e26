/** Writing to DATA_DIR, whose faults cost nobody an answer and the bot nothing. */

import { messageOf } from '../../errors.js';
import type { Logger } from '../../logger.js';
import { toDiskError } from '../../store/files.js';

/** What could not be written the last time, by who logs it: a full disk is told once. */
const told = new WeakMap<Logger, Set<string>>();

/** Never rejects. A fault is logged as `what`, and again only after it went well meanwhile. */
export async function writeData(
  logger: Logger,
  what: string,
  write: () => Promise<unknown>,
): Promise<void> {
  const faults = told.get(logger) ?? new Set();
  told.set(logger, faults);
  try {
    await write();
    faults.delete(what);
  } catch (error) {
    if (!faults.has(what)) {
      logger.error({ reason: messageOf(toDiskError(error, 'DATA_DIR')) }, what);
    }
    faults.add(what);
  }
}
