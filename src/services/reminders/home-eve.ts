import type { Day } from "../../domain/days/day.js";
import { workingDaysBefore } from "../../domain/days/working-days.js";
import { dayAt, instantOf } from "../../domain/days/zone.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { papersLead } from "../../domain/meetings/papers-day.js";
import { isEveOf } from "../../domain/reminders/agenda-day.js";
import {
  type EveChange,
  eveChanges,
  eveHistoryLines,
  needsHistory,
  type Since,
} from "../../domain/reminders/eve-changes.js";
import type { MeetingEveNotice } from "../../domain/reminders/notice.js";
import { eveId } from "../../domain/reminders/notice-id.js";
import type { NoticeContent } from "../ports.js";
import type { Delivery } from "./deliver.js";
import { type HomeMorning, postToHome } from "./post-to-home.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** So many of the items changed last are looked at. */
const itemsLookedAt = 200;

/** What changed since the agenda of a meeting was posted, on the last working day before it; once for each day that it is on. */
export async function postEves(deps: ReminderDeps, morning: HomeMorning): Promise<readonly Delivery[]> {
  const { committee, scope, today, calendar, meetings } = morning;
  const deliveries: Delivery[] = [];
  if (!committee.policy.meetingEve) return deliveries;
  for (const meeting of meetings.filter((one) => isEveOf(one, today, calendar))) {
    const since = await sinceWhen(deps, morning, meeting);
    if (since === undefined) continue;
    const delivery = await postToHome<MeetingEveNotice>(deps, morning, {
      id: eveId(scope, meeting.id, meeting.on),
      fresh: (facts) => ({ ...facts, kind: "eve", meeting: meeting.id }),
      say: async () => {
        const changes = await changesSince(deps, morning, since);
        return changes.length === 0
          ? undefined
          : { contents: await eveContents(deps, morning, { meeting, since: since.on, changes }), record: {} };
      },
      stillWanted: async () => (await deps.meetings.find(scope, meeting.id))?.revision === meeting.revision,
    });
    deliveries.push(delivery);
  }
  return deliveries;
}

/** From when changes count. Undefined: the agenda itself comes this morning, with everything as it is now. */
async function sinceWhen(
  { notices }: Pick<ReminderDeps, "notices">,
  { committee, scope, today, calendar }: HomeMorning,
  meeting: Meeting,
): Promise<Since | undefined> {
  const { zone, policy } = committee;
  const agendas = await notices.agendasOf(scope, meeting.id);
  const agenda = agendas.findLast(({ state }) => state.kind !== "skipped");
  if (agenda === undefined) {
    const on = workingDaysBefore(meeting.on, policy.meetingDays || papersLead, calendar);
    return { at: instantOf(on, policy.at.hour, zone, policy.at.minute), on };
  }
  switch (agenda.state.kind) {
    case "planned":
    case "sending":
    case "retry":
      return undefined;
    case "sent":
      if (dayAt(agenda.state.at, zone) === today) return undefined;
      break;
    case "unknown":
    case "failed":
    case "skipped":
      break;
  }
  return agenda.day < today ? { at: agenda.at, on: agenda.day } : undefined;
}

async function changesSince(
  { items }: Pick<ReminderDeps, "items">,
  { scope }: HomeMorning,
  since: Since,
): Promise<readonly EveChange[]> {
  const changed = await items.changedSince(scope, since.at, itemsLookedAt);
  const told = await Promise.all(
    changed.map(async (item) => ({
      item,
      history: needsHistory(item, since.at) ? await items.history(scope, item.id, eveHistoryLines) : [],
    })),
  );
  // Whose a closed item is, is not for everybody in the home: neither is that it became somebody else's.
  return eveChanges(told, since).filter(({ item, what }) => item.part === "open" || what !== "given");
}

async function eveContents(
  { items, members, waits }: Pick<ReminderDeps, "items" | "members" | "waits">,
  { committee, scope, today }: HomeMorning,
  { meeting, since, changes }: { meeting: Meeting; since: Day; changes: readonly EveChange[] },
): Promise<readonly NoticeContent[]> {
  const [{ outstanding, overdue }, roster] = await Promise.all([
    items.counts(scope, today, today),
    members.roster(scope),
  ]);
  const about = { committee, meeting, since, roster, outstanding, overdue, today };
  return [waits.rowsShown, waits.rowsShownShort].map((rows) => ({
    kind: "eve",
    notice: eveId(scope, meeting.id, meeting.on),
    ...about,
    changes: changes.slice(0, rows),
    more: Math.max(0, changes.length - rows),
  }));
}
