/** What the bot says. Values go in as they are: whoever gives them escapes them. */

export interface DiscordMessages {
  context: string;
  earlier: string;
  later: string;
  backToQuote: string;
  /** Of an article that was opened by itself. */
  backToHead: string;
  /** Of a message without words. */
  nothingToCheck: string;
  /** Of /ask with nothing. */
  askWhat: string;
  cancel: string;
  source: string;
  /** On a button: how many passages more there are. */
  more(values: { count: number }): string;
  cite: string;
  share: string;
  remove: string;
  /** `who` is a mention, which pings nobody. */
  shared(values: { who: string }): string;
  /** To whoever presses Share a second time. */
  alreadyShared: string;
  /** To whom neither asked nor may manage messages. */
  notYours: string;
  /** On a button: asks again without a time, an outlet or the limit to an article. */
  without(values: { what: string }): string;
  /** What is left out there, of an article that was set beside the question. */
  oneArticle: string;
  closestPassage: string;
  /** Under a quote, in place of the title that stands above. */
  sameReport: string;
  /** Behind how far the index is. */
  askLater: string;
  /** Behind that there is none. */
  runReindex: string;
  coolDown(values: { seconds: number }): string;
  /** Of clicks. */
  tooFast(values: { seconds: number }): string;
  stopping: string;
  notHere: string;
  notAdmin: string;
  /** In the log, of what went wrong. */
  id: string;
  /** An article that was quoted. */
  gone: string;
  changed: string;
  oldButton: string;
  statusBuilt(values: { built: string }): string;
  statusUptime(values: { since: string }): string;
  statusDisconnected(values: { ready: number; total: number }): string;
  statusLast(values: { text: string; when: string }): string;
  statusDetails(values: { generation: string; model: string }): string;
  helpWhat: string;
  helpTry: string;
  /** Before the names of what can be set beside what is typed. */
  helpOptional: string;
  helpArticleAlone: string;
  /** `name` is that of the menu of a message. */
  helpMenu(values: { name: string }): string;
  helpCheck: string;
  /** Where questions are stored. */
  helpPrivacy: string;
  reindexing: string;
  files(values: { done: number; total: number }): string;
  reindexRunning(values: { percent: number; since: string; who: string }): string;
  reindexCancelled: string;
  reindexFailed(values: { reason: string }): string;
  rollBackFailed(values: { reason: string }): string;
  reindexDone(values: { changes: string; time: string }): string;
  reindexSame(values: { articles: number }): string;
  reindexChecked(values: { changes: string }): string;
  reindexMore(values: { count: number }): string;
  reindexLong(values: { percent: number }): string;
  reindexLongStatus(values: { percent: number }): string;
  reindexFollows(values: { percent: number }): string;
  reindexEnded: string;
}
