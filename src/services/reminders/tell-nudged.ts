import { type ActionItem, dueOn } from "../../domain/actions/action-item.js";
import { isAtWork } from "../../domain/committees/is-at-work.js";
import { present } from "../../domain/committees/member.js";
import { dayAt } from "../../domain/days/zone.js";
import { nudgeId } from "../../domain/reminders/notice-id.js";
import { nudgeTo } from "../../domain/reminders/nudge-news.js";
import { newPersonNotice } from "./new-notice.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { skipNotice } from "./skip-notice.js";
import { untellable } from "./untellable.js";

type Deps = Pick<ReminderDeps, "notices" | "people" | "members" | "committees" | "waits" | "meter">;

/** A nudge older than this is not sent by a repeated turn; it has been told, or the morning tells it. */
const freshMs = 86_400_000;

/**
 * Plans a notice of its own at once to each owner who was asked how an item stands, however often the turn is repeated. Sending is
 * the sender's business.
 */
export function tellNudged(deps: Deps): (news: { item: ActionItem; now: Date }) => Promise<void> {
  return async ({ item, now }) => {
    const { nudge } = item;
    if (nudge === undefined || now.getTime() - nudge.at.getTime() >= freshMs) return;
    const scope = { tenant: item.tenant, committee: item.committee };
    const [committee, roster] = await Promise.all([deps.committees.find(scope), deps.members.roster(scope)]);
    if (committee === undefined || !isAtWork(committee)) return;
    const nudged = present(roster).filter((member) => nudgeTo(item, member) !== undefined);
    const ids = nudged.flatMap(({ person }) => person ?? []);
    if (ids.length === 0) return;
    const on = dueOn(item.due);
    // By the day of the nudge and not of the turn: one that is repeated past midnight finds its own notices.
    const day = dayAt(nudge.at, committee.zone);
    const line = {
      item: item.id,
      committee: item.committee,
      stage: "nudged" as const,
      ...(on === undefined ? {} : { dueOn: on }),
      nudge: nudge.at,
      part: item.part,
      at: now,
      counted: false,
    };
    for (const reader of await deps.people.findMany({ tenant: item.tenant }, ids)) {
      const to = { tenant: reader.tenant, person: reader.id };
      const id = nudgeId(to, day, { item: item.id, at: nudge.at });
      const notice = newPersonNotice({ id, kind: "nudge", ...to, day, now, notBefore: now, lines: [line] });
      const reason = untellable(reader, day, committee.zone);
      // "exists": this turn ran before.
      if (reason === undefined) await deps.notices.insert(notice);
      else await skipNotice(deps, { notice, isNew: true, lines: [], now, reason });
    }
  };
}
