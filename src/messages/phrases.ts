/**
 * Phrases of one language by the English ones that they stand for. `{name}` in both is a value, which
 * may be a phrase itself. So a rule is written where it is checked, in English, and told in any.
 */
export type Phrases = Readonly<Record<string, string>>;
