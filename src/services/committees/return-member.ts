import type { Occasion } from "../../domain/committees/board-history.js";
import { isForgotten } from "../../domain/committees/forgotten.js";
import { roleWhenBack } from "../../domain/committees/leaving.js";
import type { Member } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

/**
 * Puts a leaver back on the roster, in the role they had unless that was clerk or chair. "there": they are on it. Undefined: nobody is
 * known there any more who could come back. Rights are the caller's matter.
 */
export function returnMember({ members }: { members: Pick<Members, "add" | "roster"> }) {
  return async (
    scope: CommitteeScope,
    id: MemberId,
    occasion: Occasion,
  ): Promise<{ kind: "back" | "there"; member: Member } | undefined> => {
    const known = (await members.roster(scope)).find((member) => member.id === id);
    if (known === undefined || isForgotten(known)) return undefined;
    const { leftAt, ...here } = known;
    if (leftAt === undefined) return { kind: "there", member: here };
    // Whoever became one with another member, or came back under their account, is there as that one.
    const back: Member = { ...here, role: roleWhenBack(here) };
    await members.add(scope, [back], { ...occasion, how: "added" });
    return { kind: "back", member: back };
  };
}
