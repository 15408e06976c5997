import { isDuplicateKey } from "./duplicate-key.js";

const attempts = 5;

/** Does "look, then write" again when a unique index says that somebody else wrote it in between. Gives up after five times. */
export async function againWhenDuplicate<Result>(lookAndWrite: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await lookAndWrite();
    } catch (error) {
      if (!isDuplicateKey(error) || attempt === attempts) throw error;
    }
  }
}
