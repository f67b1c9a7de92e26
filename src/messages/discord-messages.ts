/** What the bot says. Values go in as they are: whoever gives them escapes them. */

export interface DiscordMessages {
  context: string;
  earlier: string;
  later: string;
  backToQuote: string;
  cancel: string;
  source: string;
  closest: string;
  notFound: string;
  hint: string;
  empty: string;
  tooLong: string;
  noWords: string;
  foreign: string;
  preparing(values: { percent: number }): string;
  unavailable: string;
  busy: string;
  coolDown(values: { seconds: number }): string;
  stopping: string;
  notHere: string;
  notAdmin: string;
  failed(values: { id: string }): string;
  timedOut(values: { id: string }): string;
  gone: string;
  changed: string;
  oldButton: string;
  self: string;
  statusCounts(values: { articles: number; failed: number; passages: number }): string;
  statusBuilt(values: { built: string }): string;
  statusUptime(values: { since: string }): string;
  statusLast(values: { text: string; when: string }): string;
  statusDetails(values: { generation: string; model: string }): string;
  helpWhat: string;
  helpTry: string;
  helpCheck: string;
  helpPrivacyOff: string;
  helpPrivacyOn: string;
  reindexStarted: string;
  reindexProgress(values: { files: string; left: string; percent: number; rate: number }): string;
  reindexLeft(values: { left: string }): string;
  seconds(values: { seconds: number }): string;
  minutes(values: { minutes: number; seconds: number }): string;
  reindexRunning(values: { percent: number; since: string; who: string }): string;
  reindexCancelled: string;
  reindexFailed(values: { reason: string }): string;
  reindexDone(values: {
    added: number;
    changed: number;
    removed: number;
    time: string;
    unchanged: number;
  }): string;
  reindexSame(values: { articles: number }): string;
  reindexChecked(values: {
    added: number;
    changed: number;
    removed: number;
    unchanged: number;
  }): string;
  reindexFailedFiles(values: { count: number }): string;
  reindexMore(values: { count: number }): string;
  reindexRolledBack(values: { generation: string }): string;
  reindexLong(values: { percent: number }): string;
  reindexLongStatus(values: { percent: number }): string;
  reindexFollows(values: { percent: number }): string;
  reindexEnded: string;
}
