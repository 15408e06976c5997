import type { Committee } from "../../domain/committees/committee.js";
import type { Members } from "../../store/members.js";
import { committeeScope } from "../../store/scopes.js";
import { keptOutOf, type lookWhoIsHere } from "./declare-private.js";
import type { endPrivacy } from "./end-privacy.js";

/** Who ended a home's privacy by being in it: the first of them, and how many more. */
export type WhoOpened = { name: string; why: "stranger" | "observer"; more: number };

type Deps = {
  members: Pick<Members, "roster">;
  look: ReturnType<typeof lookWhoIsHere>;
  endPrivacy: ReturnType<typeof endPrivacy>;
  /** Tells the home why it is private no more. */
  tellOpened: (committee: Committee, who: WhoOpened) => Promise<void>;
};

/**
 * Before anything is posted unasked in a private home, looks who is in it: Teams' news of who came may have been lost. Answers with the
 * committee as its home may be shown now. Where Teams does not tell who is there, it is as it was.
 */
export function lookAtHome({ members, look, endPrivacy: end, tellOpened }: Deps) {
  return async (committee: Committee, now: Date): Promise<Committee> => {
    if (committee.home.private !== true) return committee;
    const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
    const here = await look(committee.tenant, committee.home, await members.roster(scope), now);
    if (here === "unread") return committee;
    const { strangers, observers } = keptOutOf(here);
    const [name, ...others] = [...strangers, ...observers];
    if (name === undefined) return committee;
    const { private: _no, ...home } = committee.home;
    const ended = await end(scope, { by: "teams", at: now });
    // Absent: somebody else ended it a moment ago, and told the home.
    if (ended === undefined) return { ...committee, home };
    await tellOpened(ended, { name, why: strangers.length > 0 ? "stranger" : "observer", more: others.length });
    return ended;
  };
}
