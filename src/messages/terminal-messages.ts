/** What a terminal says besides answers: the prompt, where to go on, how a build went. */

import type { BuildReport } from '../types.js';

export interface TerminalMessages {
  prompt: string;
  promptHelp: string;
  discordHow: [string, string];
  /** The one address, at the line's end so that terminals make a link of it. */
  webAt(address: string): string;
  portTaken(wanted: number, used: number): string;
  webExposed(publicUrl: string | null): string;
  deployed(commands: { everywhere: number; home: number }): string;
  scopes: Record<'everywhere' | 'home', string>;
  /** What was done with the commands of some scopes, which stand behind it; with none. */
  registered: string;
  upToDate: string;
  building: string;
  indexUpdated(counts: Pick<BuildReport, 'added' | 'changed' | 'removed'>): string;
  built(counts: Pick<BuildReport, 'articles' | 'passages' | 'seconds'>): string;
  changes(counts: Pick<BuildReport, 'added' | 'changed' | 'removed' | 'unchanged'>): string;
  embedded(passages: number): string;
  failed(files: number): string;
  kept: string;
  rolledBack(generation: string): string;
  rate(passagesPerSecond: number): string;
  secondsLeft(seconds: number): string;
}
