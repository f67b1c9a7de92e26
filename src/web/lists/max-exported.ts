/** Articles in one exported file: beyond it a list is narrowed down, month by month for instance. */
export const MAX_EXPORTED = 2_000;
