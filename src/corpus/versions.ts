/** Part of the index fingerprint, by itself so that reading it loads no reader of files. */

/** Raise it when the same file gives another Article. */
export const READING_VERSION = 8;
