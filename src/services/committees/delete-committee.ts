import type { Committee } from "../../domain/committees/committee.js";
import { present } from "../../domain/committees/member.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Meetings } from "../../store/meetings.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import { markCardsOfCommittee } from "../reminders/mark-cards.js";

type Deps = {
  committees: Pick<Committees, "beginDelete">;
  items: Pick<ActionItems, "countAll">;
  meetings: Pick<Meetings, "countAll">;
  members: Pick<Members, "roster">;
  notices: Pick<Notices, "madeBefore" | "ofCommittee" | "find" | "change">;
};

/** What goes with a committee. `members`: those who are on it. */
export type GoneWith = { items: number; meetings: number; members: number; notices: number };

/** Later than any notice. */
const ever = new Date(8.64e15);

/** Counts what goes with a committee that is deleted. */
export function countGoneWith({ items, meetings, members, notices }: Omit<Deps, "committees">) {
  return async (scope: CommitteeScope): Promise<GoneWith> => {
    const [itemCount, meetingCount, roster, sent] = await Promise.all([
      items.countAll(scope),
      meetings.countAll(scope),
      members.roster(scope),
      notices.madeBefore(scope, ever, 1),
    ]);
    return { items: itemCount, meetings: meetingCount, members: present(roster).length, notices: sent.total };
  };
}

/**
 * Begins to delete a committee whose code was typed to say that it is meant, in any capitals. From now on nobody finds it, and its home and
 * code are free, and today's cards to persons lose what they show of it; what hangs on it goes piece by piece (`purgeDeleted`).
 */
export function deleteCommittee({ committees, notices }: Pick<Deps, "committees" | "notices">) {
  return async (
    { tenant, id, code }: Committee,
    { typed, revision, at }: { typed: string; revision: number; at: Date },
  ): Promise<"begun" | "changed-meanwhile" | "other-code"> => {
    if (typed.trim().toUpperCase() !== code) return "other-code";
    const scope = committeeScope({ tenant, committee: id });
    const begun = await committees.beginDelete(scope, revision, at);
    if (begun === "begun") await markCardsOfCommittee({ notices }, scope, at);
    return begun;
  };
}
