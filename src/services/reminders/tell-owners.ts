import { type ActionItem, dueOn } from "../../domain/actions/action-item.js";
import { isAtWork } from "../../domain/committees/is-at-work.js";
import { type Member, present } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import { addDays, type Day } from "../../domain/days/day.js";
import { dayAt, zone } from "../../domain/days/zone.js";
import type { MemberId } from "../../domain/ids.js";
import { isMentioned, joinable, withLine } from "../../domain/reminders/join-note.js";
import type { NoticeLine, PersonNotice, SkipReason } from "../../domain/reminders/notice.js";
import { assignedId } from "../../domain/reminders/notice-id.js";
import { type OwnerNews, ownerNews } from "../../domain/reminders/owner-news.js";
import { isReply } from "../../domain/reminders/stage.js";
import { newPersonNotice } from "./new-notice.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { skipNotice } from "./skip-notice.js";
import { untellable } from "./untellable.js";

type Deps = Pick<ReminderDeps, "notices" | "people" | "members" | "committees" | "waits" | "meter">;

/** A change of an item, and who made it. `before` is absent for one that is new. */
export type ItemNews = { item: ActionItem; before?: ActionItem; by: MemberId | "meeting"; now: Date };

/** News older than this is not sent by a repeated turn; it has been told, or the morning tells it. */
const freshMs = 86_400_000;
/** A try fails only because somebody else's news was added: so many may come at one moment. */
const tries = 200;

/**
 * Plans a note at once to each owner to whom this is news: never to who did it or logged it as their own, and never twice for one
 * change, so that a turn may be repeated. Within 15 minutes of an owner's last note it joins that one instead. All news are of one
 * committee; an owner's share of them is written at once. Sending is the sender's business.
 */
export function tellOwners(deps: Deps): (all: readonly ItemNews[]) => Promise<void> {
  return async (all) => {
    const [first] = all;
    if (first === undefined) return;
    const { tenant, committee: id } = first.item;
    const scope = { tenant, committee: id };
    const [committee, roster] = await Promise.all([deps.committees.find(scope), deps.members.roster(scope)]);
    if (committee === undefined || !isAtWork(committee)) return;
    const concerned = present(roster).flatMap((member) => {
      const news = all.flatMap((one) => newsFor(member, one) ?? []);
      // A committee that wants no word of assignments still answers what somebody asked for.
      const told = news.filter(({ line }) => committee.policy.assigned || isReply(line.stage));
      // Owners without an account have nobody to tell but the clerk, whose morning does when something is due.
      return member.person === undefined || told.length === 0 ? [] : [{ person: member.person, told }];
    });
    if (concerned.length === 0) return;
    const ids = concerned.map(({ person }) => person);
    const people = await deps.people.findMany({ tenant }, ids);
    const { now } = first;
    const day = dayAt(now, zone(committee.zone));
    for (const { person, told } of concerned) {
      const reader = people.find((one) => one.id === person);
      if (reader !== undefined) await tell(deps, { told, reader, day, zoneName: committee.zone, now });
    }
  };
}

/** What a change is to a member, as a line of their note. Undefined: nothing, their own doing, or no news any more. */
function newsFor(member: Member, { item, before, by, now }: ItemNews): Told | undefined {
  const own = member.id === by || (before === undefined && member.id === item.loggedBy);
  const news = own ? undefined : ownerNews(item, before, member);
  if (news === undefined || now.getTime() - news.since.getTime() >= freshMs) return undefined;
  return { line: lineOf(item, news, now), since: news.since };
}

type Told = { line: NoticeLine; since: Date };
type Telling = { told: readonly Told[]; reader: Person; day: Day; zoneName: string; now: Date };

async function tell(deps: Deps, { told, reader, day, zoneName, now }: Telling): Promise<void> {
  const scope = { tenant: reader.tenant, person: reader.id };
  for (let attempt = 0; attempt < tries; attempt++) {
    const notices = await deps.notices.ofPerson(scope, addDays(day, -2));
    const lines = told.filter(({ line, since }) => !isMentioned(notices, line, since)).map(({ line }) => line);
    if (lines.length === 0) return;
    const note = joinable(notices, now, deps.waits);
    if (note !== undefined) {
      const joined = await deps.notices.change(scope, note.id, note.revision, withLines(note, lines, now));
      if (joined !== "changed-meanwhile") return;
      continue;
    }
    const n = notices.filter((one) => one.kind === "assigned" && one.day === day).length + 1 + attempt;
    const id = assignedId(scope, day, n);
    const first = newPersonNotice({ id, kind: "assigned", ...scope, day, now, notBefore: now, lines });
    if (await began(deps, first, untellable(reader, day, zoneName))) return;
  }
  throw Object.assign(new Error(`notes to ${reader.id} never stand still`), { code: "notice-contended" as const });
}

function withLines(note: PersonNotice, lines: readonly NoticeLine[], now: Date): ReturnType<typeof withLine> {
  let joined: ReturnType<typeof withLine> = { lines: note.lines };
  for (const line of lines) joined = withLine({ ...note, lines: joined.lines }, line, now);
  return joined;
}

/** False: somebody else began one at the same moment. */
async function began(deps: Deps, first: PersonNotice, reason: SkipReason | undefined): Promise<boolean> {
  if (reason === undefined) return (await deps.notices.insert(first)) === "inserted";
  return (await skipNotice(deps, { notice: first, isNew: true, lines: [], now: first.at, reason })).kind === "ended";
}

function lineOf(item: ActionItem, news: OwnerNews, now: Date): NoticeLine {
  const on = dueOn(item.due);
  return {
    item: item.id,
    committee: item.committee,
    stage: news.stage,
    ...(on === undefined ? {} : { dueOn: on }),
    ...("request" in news ? { request: news.request } : {}),
    part: item.part,
    at: now,
    counted: false,
  };
}
