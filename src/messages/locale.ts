/** The languages that people read. How one is chosen is each edge's own affair. */

export const LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];
