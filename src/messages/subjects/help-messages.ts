/**
 * What --help says in languages other than English, in which the verbs are declared: each of their
 * texts, and commander's own, by the English one.
 */
export type HelpMessages = Readonly<Record<string, string>>;
