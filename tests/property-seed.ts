import fc from "fast-check";

/**
 * Every run tries the same examples, so that a red one is about the change at hand. Others are tried with SEED set to a
 * number, and by `npm run test:long`, which takes new ones each time; what fails there prints its seed.
 */
const { SEED, LONG } = process.env;
if (SEED !== undefined) fc.configureGlobal({ seed: Number(SEED) });
else if (LONG === undefined) fc.configureGlobal({ seed: 20_260 });
