/** Who has a port that is wanted: another server of this program, or something else. */

import { request } from 'node:http';

/** What /healthz answers in its Server header. */
export const SERVER_NAME = 'kaoju';

/** A server of ours answers in a few ms, also under load; nobody waits at start for another's. */
const ANSWER_MS = 1_500;

/** @param address of the other one, with a slash at its end */
export function isOurServer(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const options = {
      // A name that is never refused, whatever this machine is called (access/guard.ts).
      headers: { host: 'localhost' },
      signal: AbortSignal.timeout(ANSWER_MS),
    };
    const asked = request(`${address}healthz`, options, (response) => {
      response.resume();
      resolve(response.headers.server === SERVER_NAME);
    });
    asked.on('error', () => resolve(false));
    asked.on('close', () => resolve(false));
    asked.end();
  });
}
