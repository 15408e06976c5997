import type { Store } from "../../src/store/store.js";

/** Gives an empty store, shared with nobody. */
export type MakeStore = () => Promise<Store>;
