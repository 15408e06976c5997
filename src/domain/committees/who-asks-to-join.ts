import type { Committee, JoinRequest } from "./committee.js";
import { type Member, present } from "./member.js";

/** Who waits to be put on the roster: whoever came on it in another way needs no answer. */
export function whoAsksToJoin(
  { joinRequests }: Pick<Committee, "joinRequests">,
  roster: readonly Member[],
): readonly JoinRequest[] {
  const there = new Set(present(roster).map(({ person }) => person));
  return joinRequests.filter(({ person }) => !there.has(person));
}
