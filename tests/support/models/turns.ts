/** How long work kept a process from everything else. */

/** The aim is 50 ms; a slow or busy machine, its compiler and collector among it, takes more. */
export const LONGEST_TURN_MS = 250;

/**
 * The longest stretch without a turn for others while something works, in ms of CPU: what other
 * processes take of the machine does not count.
 */
export async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let ended = false;
  let since = process.cpuUsage();
  const meet = (): void => {
    const { user, system } = process.cpuUsage(since);
    longest = Math.max(longest, (user + system) / 1000);
    since = process.cpuUsage();
    if (!ended) setImmediate(meet);
  };
  setImmediate(meet);
  await work();
  ended = true;
  meet();
  return longest;
}
