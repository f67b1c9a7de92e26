/** The processes that another one has started, and stopping one of them where it is. */

import { execFileSync } from 'node:child_process';

/** Those that are alive. */
export function childrenOf(parent: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return table
    .split('\n')
    .map((row) => row.trim().split(/\s+/u))
    .filter(([, ppid, state]) => Number(ppid) === parent && !state?.startsWith('Z'))
    .map(([pid]) => Number(pid));
}

export interface HeldProcess {
  /** Does nothing once it has ended. */
  goOn: () => void;
  kill: () => void;
}

export function hold(pid: number): HeldProcess {
  process.kill(pid, 'SIGSTOP');
  return {
    goOn: () => send(pid, 'SIGCONT'),
    kill: () => void process.kill(pid, 'SIGKILL'),
  };
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
