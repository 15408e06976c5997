import type { SaidOwner } from "../../domain/actions/said-action.js";
import type { Role } from "../../domain/committees/member.js";

/** What is said of who runs the board, and of joining it. */
export type RoleCommand =
  /** At least one of them. `title`: how the role was named ("Vice-Chair"). `was`: they are said to be that no longer. */
  | { kind: "role"; whom: readonly SaidOwner[]; role: Role; title?: string; was?: Role }
  /** The clerkship goes to somebody else. */
  | { kind: "hand-clerkship"; to: SaidOwner }
  /** Whoever says it wants to be clerk. */
  | { kind: "take-over" }
  /** Whoever says it wants to be put on the roster. */
  | { kind: "ask-to-join" }
  | { kind: "join-requests" };
