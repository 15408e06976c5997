/** For reads that are small by nature: all of it comes with the first answer instead of 101 documents at a time. */
export const wholeBatch = { batchSize: 1000 } as const;
