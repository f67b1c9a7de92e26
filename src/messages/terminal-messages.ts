/** What a terminal says besides answers: the prompt, where to go on, how a build went. */

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
  indexUpdated(changes: string): string;
  built(size: string, seconds: number): string;
  changed(changes: string, passagesEmbedded: number): string;
}
