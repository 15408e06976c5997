import type { Committee } from "../../../domain/committees/committee.js";
import { textLine } from "../pieces.js";
import type { Rendered } from "../rendered.js";
import { plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { homeNewsWords, privateWords } from "../words/homes.js";
import { toldOf } from "./told-of.js";

type Of = { committee: Pick<Committee, "name" | "code"> };

/** To the home: the app was away, and is there again. */
export function presentHomeBack({ committee }: Of): Rendered {
  return toldOf(homeNewsWords.back, [strong(nameLine(committee.name)), plain(homeNewsWords.backSentence)]);
}

/** To chair and clerk: the app was removed from the home, or the home is gone. `wasPrivate`: and by that it is private no more. */
export function presentHomeGone({ committee, wasPrivate }: Of & { wasPrivate: boolean }): Rendered {
  const { name, code } = committee;
  const more = wasPrivate ? [plain(homeNewsWords.notPrivate)] : [];
  return toldOf(homeNewsWords.gone, [strong(nameLine(name)), plain(homeNewsWords.goneSentence(code)), ...more]);
}

/** To the home: somebody is there who may not read the closed part. `more`: how many came with them; no name: Teams told none. */
export function presentPrivacyEnded({
  name,
  why,
  more,
}: {
  name: string;
  why: "stranger" | "observer";
  more: number;
}): Rendered {
  const who = (name === "" ? privateWords.somebody : nameLine(name)) + privateWords.andMore(more);
  return toldOf(
    privateWords.ended,
    [strong(who), plain(more > 0 ? privateWords.endedBySeveral : privateWords.endedBy[why])],
    {
      more: [textLine([plain(privateWords.standing)])],
    },
  );
}
