import type { MemberId } from "../domain/ids.js";
import type { MinutesImport } from "../domain/minutes/proposal.js";
import { names, renamed } from "./rename-member.js";

type Handed = Pick<MinutesImport, "by" | "proposals" | "state">;

/**
 * A paper with one membership in the place of another: who had it read and accepted it, whom its rows name, and what an undo would bring back.
 * Undefined: nothing of it was theirs, or nothing is done with it any more.
 */
export function handOverImport(
  { by, proposals, state }: MinutesImport,
  from: MemberId,
  to: MemberId,
): Handed | undefined {
  if (state.kind === "undone" || state.kind === "thrown-away") return undefined;
  return names({ by, proposals, state }, from) ? renamed({ by, proposals, state }, from, to) : undefined;
}
