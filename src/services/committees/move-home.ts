import type { BoardChange, Occasion } from "../../domain/committees/board-history.js";
import type { Committee, Home } from "../../domain/committees/committee.js";
import type { Committees } from "../../store/committees.js";
import { committeeScope } from "../../store/scopes.js";

/** Where it is to live. */
export type NewHome = Omit<Home, "installed" | "private">;

export type Moving =
  /** `isNew`: it lived elsewhere before. */
  | { kind: "moved"; committee: Committee; isNew: boolean }
  /** Another committee lives there. */
  | { kind: "home-taken" }
  | { kind: "changed-meanwhile"; committee: Committee }
  /** It is being deleted. */
  | { kind: "gone" };

/**
 * Moves a committee to another channel or group chat. What is not sent yet goes there; cards in the old home stay as they are, and their
 * buttons are out of date. A home is private by who is in it, so that never moves along.
 */
export function moveHome({ committees }: { committees: Pick<Committees, "find" | "change"> }) {
  return async (
    looked: Committee,
    to: NewHome,
    { revision, by, at }: Occasion & { revision: number },
  ): Promise<Moving> => {
    const scope = committeeScope({ tenant: looked.tenant, committee: looked.id });
    if (livesIn(looked, to)) return { kind: "moved", committee: looked, isNew: false };
    const changes: readonly BoardChange[] = [
      { kind: "moved", from: looked.home.kind, to: to.kind },
      ...(looked.home.private === true ? [{ kind: "not-private" } as const] : []),
    ];
    const home: Home = { ...to, installed: true };
    const lines = changes.map((change) => ({ by, at, change }));
    const changed =
      looked.revision === revision ? await committees.change(scope, revision, { home }, lines) : "changed-meanwhile";
    if (typeof changed !== "string") return { kind: "moved", committee: changed, isNew: true };
    if (changed === "home-taken") return { kind: "home-taken" };
    const committee = await committees.find(scope);
    if (committee === undefined) return { kind: "gone" };
    return livesIn(committee, to)
      ? { kind: "moved", committee, isNew: false }
      : { kind: "changed-meanwhile", committee };
  };
}

function livesIn({ home }: Committee, { conversation }: NewHome): boolean {
  return home.conversation === conversation;
}
