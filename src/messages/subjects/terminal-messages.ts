/** What a terminal says besides answers: the prompt, where to go on, how a build went. */

/** What can be typed at the prompt besides questions. */
export type PromptCommand = 'help' | 'search' | 'open' | 'more';

/** Another process of this program, as it says of itself. */
export interface OtherServer {
  host: string;
  pid: number;
  /** ISO 8601, to the minute. */
  since: string;
  /** Null where it serves no pages. */
  address: string | null;
}

export interface TerminalMessages {
  prompt: string;
  promptHelp: string;
  /** What is typed for each; words of every language are understood in each. */
  promptWords: Record<PromptCommand, string>;
  /** Words to search for. */
  promptExample: string;
  /** What each does. */
  promptMeans: Record<PromptCommand, string>;
  /** There are no further excerpts or results. */
  promptNoMore: string;
  discordHow: [string, string];
  /** The one address, at the line's end so that terminals make a link of it. */
  webAt(address: string): string;
  /** Taken by a server of this program at the address `ours`, or by another program. */
  portTaken(taken: { wanted: number; used: number; ours: string | null }): string;
  /** Of another server that answers from the same index folder; who it is, and what to do. */
  alsoServing(server: OtherServer & { folder: string }): string;
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
