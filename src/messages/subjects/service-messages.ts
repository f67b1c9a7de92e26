/**
 * Why a question or a page is not answered just now, alike on Discord, on the pages and in the
 * API. A title has no full stop; what stands behind it has its own.
 */

export interface Notice {
  title: string;
  text: string;
}

export interface ServiceMessages {
  preparing: string;
  unavailable: string;
  busy: Notice;
  timedOut: Notice;
  failed: { title: string; text(id: string): string };
  gone: Notice;
  /** Of questions. */
  notStored: string;
}
