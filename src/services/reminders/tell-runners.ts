import { type ActionItem, dueOn } from "../../domain/actions/action-item.js";
import { isAway } from "../../domain/committees/away.js";
import { isAtWork } from "../../domain/committees/is-at-work.js";
import { dayAt, zone } from "../../domain/days/zone.js";
import type { NoticeLine } from "../../domain/reminders/notice.js";
import { askedId } from "../../domain/reminders/notice-id.js";
import { whoIsAsked } from "../../domain/reminders/who-is-asked.js";
import { newPersonNotice } from "./new-notice.js";
import { mayTry } from "./open-conversation.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { skipNotice } from "./skip-notice.js";

type Deps = Pick<ReminderDeps, "notices" | "people" | "members" | "committees" | "waits" | "meter">;

/** A request older than this is not sent by a repeated turn; it has been told, or the morning tells it. */
const freshMs = 86_400_000;

/**
 * Plans a notice of its own at once to each clerk and chair who is to answer what an owner asked for, however often the turn is
 * repeated. Nothing happens where nothing waits for an answer. Sending is the sender's business.
 */
export function tellRunners(deps: Deps): (news: { item: ActionItem; now: Date }) => Promise<void> {
  return async ({ item, now }) => {
    const { state, request } = item;
    if (state.kind !== "open" || request === undefined || now.getTime() - request.at.getTime() >= freshMs) return;
    const scope = { tenant: item.tenant, committee: item.committee };
    const [committee, roster] = await Promise.all([deps.committees.find(scope), deps.members.roster(scope)]);
    if (committee === undefined || !isAtWork(committee)) return;
    const ids = whoIsAsked(roster, { id: request.by }).flatMap(({ person }) => person ?? []);
    if (ids.length === 0) return;
    // By the day of the request and not of the turn: one that is repeated past midnight finds its own notices.
    const day = dayAt(request.at, zone(committee.zone));
    const asked = await deps.people.findMany({ tenant: item.tenant }, ids);
    const there = asked.filter((person) => !isAway(person, day));
    for (const reader of there.length > 0 ? there : asked) {
      const to = { tenant: reader.tenant, person: reader.id };
      const id = askedId(to, day, { item: item.id, at: request.at });
      const lines = [lineOf(item, request.at, now)];
      const notice = newPersonNotice({ id, kind: "asked", ...to, day, now, notBefore: now, lines });
      // "exists": this turn ran before.
      if (mayTry(reader, day, committee.zone)) await deps.notices.insert(notice);
      else await skipNotice(deps, { notice, isNew: true, lines: [], now, reason: "unreachable" });
    }
  };
}

function lineOf(item: ActionItem, request: Date, now: Date): NoticeLine {
  const on = dueOn(item.due);
  return {
    item: item.id,
    committee: item.committee,
    stage: "asked",
    ...(on === undefined ? {} : { dueOn: on }),
    request,
    part: item.part,
    at: now,
    counted: false,
  };
}
