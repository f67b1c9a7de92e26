/** The resident memory of a process while it works. */

import { readFileSync } from 'node:fs';
import type { DiscordFigure } from './figures.js';

const LOOK_EVERY_MS = 500;

export class MemoryWatch {
  private readonly first: number | null;
  private most = 0;
  private readonly looking: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.first = this.look();
    this.looking = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.looking.unref();
  }

  end(): DiscordFigure[] {
    clearInterval(this.looking);
    const last = this.look();
    const most = last === null ? null : this.most;
    return [
      { name: 'memory before', value: this.first, unit: 'MB' },
      { name: 'memory at most', value: most, unit: 'MB' },
      { name: 'memory at the end', value: last, unit: 'MB' },
    ];
  }

  /** In MB; null where the system does not tell, as outside Linux. */
  private look(): number | null {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
      const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]);
      const megabytes = Number.isNaN(kilobytes) ? null : Math.round(kilobytes / 1024);
      this.most = Math.max(this.most, megabytes ?? 0);
      return megabytes;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return null;
    }
  }
}
