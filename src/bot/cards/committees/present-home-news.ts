import type { Committee } from "../../../domain/committees/committee.js";
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

/** To chair and clerk: the app was removed from the home, or the home is gone. */
export function presentHomeGone({ committee }: Of): Rendered {
  const { name, code } = committee;
  return toldOf(homeNewsWords.gone, [strong(nameLine(name)), plain(homeNewsWords.goneSentence(code))]);
}

/** To the home: somebody came who may not read the closed part. `more`: how many came with them. */
export function presentPrivacyEnded({
  name,
  why,
  more,
}: {
  name: string;
  why: "stranger" | "observer";
  more: number;
}): Rendered {
  const who = nameLine(name) + privateWords.andMore(more);
  return toldOf(privateWords.ended, [strong(who), plain(privateWords.endedBy[why])]);
}
