/** What Discord shows of commands before they are sent; at most 100 characters each. */

export type ReindexMode = 'changed' | 'full' | 'check' | 'rollback';

/** The name is shown before its field: one word of lower-case letters, at most 32. */
export interface OptionMessages {
  name: string;
  description: string;
}

export interface CommandMessages {
  ask: {
    description: string;
    question: OptionMessages;
    time: OptionMessages;
    outlet: OptionMessages;
    article: OptionMessages;
    private: OptionMessages;
  };
  search: {
    description: string;
    words: OptionMessages;
    time: OptionMessages;
    outlet: OptionMessages;
    private: OptionMessages;
  };
  /** In the menu of a message; at most 32 characters. */
  check: { name: string };
  help: { description: string };
  status: { description: string };
  reindex: { description: string; mode: OptionMessages; modes: Record<ReindexMode, string> };
}
