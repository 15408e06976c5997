import type { Occasion } from "../../domain/committees/board-history.js";
import { deputyOf } from "../../domain/committees/deputy.js";
import type { Member } from "../../domain/committees/member.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What became of naming a deputy. Only `named` and `none` changed anything. */
export type DeputySet =
  | { kind: "named"; deputy: Member }
  /** Nobody is told in their place; `before`: who was. */
  | { kind: "none"; before?: Member }
  | { kind: "oneself" }
  /** Without a Teams account nobody can be told anything. */
  | { kind: "no-account"; deputy: Member }
  /** One of them left meanwhile. */
  | { kind: "left" };

/** Says who is told in a member's place while they are away. Both are of the roster; rights are the caller's matter. */
export function setDeputy({ members }: { members: Pick<Members, "setDeputy"> }) {
  return async (
    scope: CommitteeScope,
    member: Member,
    deputy: Member | undefined,
    roster: readonly Member[],
    occasion: Occasion,
  ): Promise<DeputySet> => {
    if (deputy === undefined) {
      const before = deputyOf(member, roster);
      const saved = await members.setDeputy(scope, member.id, null, occasion);
      return saved === undefined ? { kind: "left" } : { kind: "none", ...(before === undefined ? {} : { before }) };
    }
    if (deputy.id === member.id) return { kind: "oneself" };
    if (deputy.person === undefined) return { kind: "no-account", deputy };
    const saved = deputy.leftAt === undefined && (await members.setDeputy(scope, member.id, deputy.id, occasion));
    return saved ? { kind: "named", deputy } : { kind: "left" };
  };
}
