/** What else ran on the machine during a measurement: a figure is worth no more than its quiet. */

import { readFileSync } from 'node:fs';
import os from 'node:os';

/** Of /proc's times; 100 on every Linux that Node runs on. */
const TICKS_A_SECOND = 100;

export class OtherWork {
  private readonly before = readTimes();

  /**
   * Processor time since then that neither this process nor one it started and saw the end of
   * has used: 0 to 1 of all processors, null where the system does not tell.
   */
  share(): number | null {
    const now = readTimes();
    if (!now || !this.before) return null;
    const ofOthers = now.busyMs - this.before.busyMs - (now.ownMs - this.before.ownMs);
    return Math.max(0, ofOthers / (now.allMs - this.before.allMs));
  }
}

function readTimes(): { allMs: number; busyMs: number; ownMs: number } | null {
  try {
    const times = os.cpus().map((cpu) => cpu.times);
    const idleMs = times.reduce((sum, { idle }) => sum + idle, 0);
    const busyMs = times.reduce(
      (sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq,
      0,
    );
    // After the name in brackets: state, 11 numbers, own user and system time, the children's.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /su, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { allMs: idleMs + busyMs, busyMs, ownMs: (ticks / TICKS_A_SECOND) * 1000 };
  } catch {
    // Only Linux has /proc.
    return null;
  }
}
