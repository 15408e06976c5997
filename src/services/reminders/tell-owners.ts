import { type ActionItem, dueOn } from "../../domain/actions/action-item.js";
import { present } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import { addDays, type Day } from "../../domain/days/day.js";
import { dayAt, zone } from "../../domain/days/zone.js";
import type { MemberId } from "../../domain/ids.js";
import { isMentioned, joinable, withLine } from "../../domain/reminders/join-note.js";
import type { NoticeLine, PersonNotice } from "../../domain/reminders/notice.js";
import { assignedId } from "../../domain/reminders/notice-id.js";
import { type OwnerNews, ownerNews } from "../../domain/reminders/owner-news.js";
import { newPersonNotice } from "./new-notice.js";
import { mayTry } from "./open-conversation.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { skipNotice } from "./skip-notice.js";

type Deps = Pick<ReminderDeps, "notices" | "people" | "members" | "committees" | "waits">;

/** A change of an item, and who made it. `before` is absent for one that is new. */
export type ItemNews = { item: ActionItem; before?: ActionItem; by: MemberId | "meeting"; now: Date };

/** News older than this is not sent by a repeated turn; it has been told, or the morning tells it. */
const freshMs = 86_400_000;
/** A try fails only because somebody else's news was added: so many may come at one moment. */
const tries = 200;

/**
 * Plans a note at once to each owner to whom this is news: never to who did it, and never twice for one change, so that a turn may
 * be repeated. Within 15 minutes of an owner's last note it joins that one instead. Sending is the sender's business.
 */
export function tellOwners(deps: Deps): (news: ItemNews) => Promise<void> {
  return async ({ item, before, by, now }) => {
    const scope = { tenant: item.tenant, committee: item.committee };
    const [committee, roster] = await Promise.all([deps.committees.find(scope), deps.members.roster(scope)]);
    if (!committee?.home.installed) return;
    const concerned = present(roster).flatMap((member) => {
      const news = member.id === by ? undefined : ownerNews(item, before, member);
      return news !== undefined && now.getTime() - news.since.getTime() < freshMs ? [{ member, news }] : [];
    });
    const ids = concerned.flatMap(({ member }) => member.person ?? []);
    if (ids.length === 0) return;
    const people = await deps.people.findMany({ tenant: item.tenant }, ids);
    const day = dayAt(now, zone(committee.zone));
    for (const { member, news } of concerned) {
      const reader = people.find(({ id }) => id === member.person);
      // Owners without an account have nobody to tell but the clerk, whose morning does when something is due.
      if (reader !== undefined) await tell(deps, { item, news, reader, day, zoneName: committee.zone, now });
    }
  };
}

type Telling = { item: ActionItem; news: OwnerNews; reader: Person; day: Day; zoneName: string; now: Date };

async function tell(deps: Deps, telling: Telling): Promise<void> {
  const { item, news, reader, day, zoneName, now } = telling;
  const { since } = news;
  const scope = { tenant: reader.tenant, person: reader.id };
  const line = lineOf(item, news, now);
  for (let attempt = 0; attempt < tries; attempt++) {
    const notices = await deps.notices.ofPerson(scope, addDays(day, -2));
    if (isMentioned(notices, line, since)) return;
    const note = joinable(notices, now, deps.waits);
    if (note !== undefined) {
      const joined = await deps.notices.change(scope, note.id, note.revision, withLine(note, line, now));
      if (joined !== "changed-meanwhile") return;
      continue;
    }
    const n = notices.filter((one) => one.kind === "assigned" && one.day === day).length + 1 + attempt;
    const id = assignedId(scope, day, n);
    const first = newPersonNotice({ id, kind: "assigned", ...scope, day, now, notBefore: now, lines: [line] });
    if (await began(deps, first, mayTry(reader, day, zoneName))) return;
  }
  throw Object.assign(new Error(`notes to ${reader.id} never stand still`), { code: "notice-contended" as const });
}

/** False: somebody else began one at the same moment. */
async function began(deps: Deps, first: PersonNotice, isReachable: boolean): Promise<boolean> {
  if (isReachable) return (await deps.notices.insert(first)) === "inserted";
  const skipped = { notice: first, isNew: true, lines: [], now: first.at, reason: "unreachable" } as const;
  return (await skipNotice(deps, skipped)).kind === "ended";
}

function lineOf(item: ActionItem, news: OwnerNews, now: Date): NoticeLine {
  const on = dueOn(item.due);
  return {
    item: item.id,
    committee: item.committee,
    stage: news.stage,
    ...(on === undefined ? {} : { dueOn: on }),
    ...(news.stage === "declined" ? { request: news.request } : {}),
    part: item.part,
    at: now,
    counted: false,
  };
}
