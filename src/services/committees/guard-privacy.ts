import type { Occasion } from "../../domain/committees/board-history.js";
import type { Member } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { Committees } from "../../store/committees.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { endPrivacy } from "./end-privacy.js";

type Guarded = Pick<Members, "add" | "describe" | "link" | "leave">;

/**
 * A roster by whose writes nobody comes to read the closed part in a private home: whatever makes an account an observer, or takes one off
 * the roster that may still be in the home, ends that the home is private. It is ended before the write, so that a fault leaves too little
 * to be read and never too much, and once more after it, as somebody may have declared it private in between.
 */
export function guardPrivacy({
  members,
  committees,
}: {
  members: Members;
  committees: Pick<Committees, "find" | "change">;
}): Members {
  const end = endPrivacy({ committees });

  const ending = async <Done>(
    scope: CommitteeScope,
    { by, at }: Occasion,
    may: { write: () => Promise<Done>; opens: boolean },
  ): Promise<Done> => {
    if (!may.opens) return may.write();
    await end(scope, { by, at });
    const done = await may.write();
    await end(scope, { by, at });
    return done;
  };

  const guarded: Guarded = {
    add: (scope, added, occasion) =>
      ending(scope, occasion, { write: () => members.add(scope, added, occasion), opens: added.some(isObserver) }),
    async describe(scope, id, facts, occasion) {
      const write = () => members.describe(scope, id, facts, occasion);
      if (facts.role !== "observer") return write();
      const roster = await members.roster(scope);
      return ending(scope, occasion, { write, opens: roster.some((one) => one.id === id && one.person !== undefined) });
    },
    async link(scope, id, person, occasion) {
      // Whoever has the account of an observer is one.
      const opens = (await members.roster(scope)).some((one) => one.id === id && one.role === "observer");
      return ending(scope, occasion, { write: () => members.link(scope, id, person, occasion), opens });
    },
    async leave(scope, ids, occasion) {
      const write = () => members.leave(scope, ids, occasion);
      // Who left the home itself is in it no more.
      if (occasion.why === "left-home") return write();
      const roster = await members.roster(scope);
      return ending(scope, occasion, { write, opens: roster.some((one) => isGoing(one, ids)) });
    },
  };
  return { ...members, ...guarded };
}

function isObserver({ role, person }: Member): boolean {
  return role === "observer" && person !== undefined;
}

function isGoing({ id, person, leftAt }: Member, leavers: readonly MemberId[]): boolean {
  return person !== undefined && leftAt === undefined && leavers.includes(id);
}
