/** What Discord shows of the slash commands before they are sent; at most 100 characters each. */

export type ReindexMode = 'changed' | 'full' | 'check' | 'rollback';

export interface CommandMessages {
  ask: { description: string; question: string; private: string };
  help: { description: string };
  status: { description: string };
  reindex: { description: string; mode: string; modes: Record<ReindexMode, string> };
}
