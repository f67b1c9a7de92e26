/** What /status and /help say of the collection and of the bot. Values go in as they are. */

export interface StatusMessages {
  /** Of lists: years with how many articles each, outlets likewise. */
  years: string;
  outlets: string;
  count(name: string, articles: number): string;
  /** What a list does not show. */
  others(count: number): string;
  undated: string;
  newest: string;
  failed: string;
  queue(values: { held: number; most: number }): string;
  /** Seconds, as they are shown. */
  latency(values: { median: string; most: string; count: number }): string;
  memory(megabytes: number): string;
  /** Questions of the last seven days, or since the start where that was later. */
  foundNothing(count: number): string;
  /** In the file beside it. */
  recorded(count: number): string;
  /** On top of the file. */
  missingHead(values: { questions: number; groups: number; from: string; to: string }): string;
  missingNote: string;
  notAsked: string;
  askThis: string;

  /** On the button. */
  notWhatIAsked: string;
  /** After it was pressed. */
  noted: string;
}
