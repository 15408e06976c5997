import type { Deed } from "../domain/actions/life.js";

/** What somebody may have wanted to do to an action and can tell its owner or the clerk instead. */
export const tellable = [
  "done",
  "discharge",
  "withdraw",
  "reopen",
  "move",
  "reassign",
  "note",
  "rate",
  "reword",
] as const satisfies readonly Deed[];

export type Tellable = (typeof tellable)[number];

export function isTellable(deed: Deed): deed is Tellable {
  return (tellable as readonly Deed[]).includes(deed);
}
