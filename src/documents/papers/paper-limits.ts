/** A file of more bytes is not opened. */
export const mostBytes = 10 * 1024 * 1024;

/** What may come out of a packed file: of each part, and of all together. */
export const mostUnpacked = 60 * 1024 * 1024;

/** Parts of a packed file. A Word document has some dozens. */
export const mostParts = 2_000;

export const mostPages = 300;

export const mostCsvRows = 20_000;

/** A table is no wider than this; what stands further right is not read. */
export const mostColumns = 100;

/** Cells of all tables of a paper. */
export const mostCells = 400_000;

/** All letters of a paper. A book has a million. */
export const mostLetters = 8_000_000;
