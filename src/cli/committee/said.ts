/** What a run says at its end: on standard output what was done, on standard error why nothing was. */
export type Said = { sentence: string } | { problem: string };
