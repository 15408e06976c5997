import { isAway } from "../../domain/committees/away.js";
import type { Zone } from "../../domain/days/zone.js";
import { linesOf } from "../../domain/reminders/lines-of.js";
import { morningHour } from "../../domain/reminders/morning-hour.js";
import { morningTime } from "../../domain/reminders/morning-time.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import type { PersonNotice } from "../../domain/reminders/notice.js";
import { morningId } from "../../domain/reminders/notice-id.js";
import { isWorthATwin, type NoticeStep, nextStep, wasOutOfReach } from "../../domain/reminders/notice-step.js";
import { toldFrom } from "../../domain/reminders/told.js";
import { toldSince } from "../../domain/reminders/told-since.js";
import type { ClaimedPerson } from "../../store/people.js";
import { type Delivery, lookAgainAt } from "./deliver.js";
import { newPersonNotice } from "./new-notice.js";
import { mayTry } from "./open-conversation.js";
import { readBoards } from "./read-boards.js";
import { readOwed } from "./read-owed.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { sendToPerson, type ToPerson } from "./send-to-person.js";
import { skipNotice } from "./skip-notice.js";
import { upToDate } from "./up-to-date.js";

/**
 * One claimed morning from beginning to end: what this person owes today and was not told is derived, sent as one card over
 * all their committees, and their next wake-up is set. Gives how it went, as far as anything was sent.
 */
export async function sendMorning(deps: ReminderDeps, { person, token }: ClaimedPerson): Promise<Delivery> {
  const now = deps.clock.now();
  const scope = { tenant: person.tenant, person: person.id };
  const wakeAt = (at: Date) => deps.people.settleMorning(scope, token, at);

  const paused = deps.pauses.pausedUntil(person.tenant, now);
  if (paused !== undefined) {
    await wakeAt(paused);
    return { kind: "ended" };
  }
  const boards = await readBoards(deps, person, now);
  const { at, zone } = morningTime(person, boards[0]?.committee);
  const hour = morningHour(at, zone, now);
  if (hour.kind === "later") {
    await wakeAt(hour.at);
    return { kind: "ended" };
  }
  const delivery: Delivery = isAway(person, hour.day)
    ? { kind: "ended" }
    : await attempt(deps, { person, boards, zone, day: hour.day, now });
  const tomorrow = nextMorning(at, zone, now);
  const again = lookAgainAt(delivery, now);
  await wakeAt(again !== undefined && again < tomorrow ? again : tomorrow);
  return delivery;
}

type Claimed = Pick<ToPerson, "boards" | "day" | "now"> & Pick<ClaimedPerson, "person"> & { zone: Zone };

async function attempt(deps: ReminderDeps, { person, boards, zone, day, now }: Claimed): Promise<Delivery> {
  // Two days of seven: nothing is said, so that nothing need be read.
  if (boards.length > 0 && boards.every(({ calendar, today }) => !calendar.isWorkingDay(today)))
    return { kind: "ended" };
  const reader = { tenant: person.tenant, person: person.id };
  const [read, items] = await Promise.all([
    deps.notices.ofPerson(reader, toldSince(boards, day)),
    readOwed(deps, person.tenant, boards),
  ]);
  // Notices of the outbox are left to the outbox.
  const notices = await Promise.all(
    read.map((notice) => (notice.kind === "morning" ? upToDate(deps, notice, day, now) : notice)),
  );
  const id = morningId(reader, day);
  const todays = notices.find((notice) => notice.id === id);
  const isReachable = mayTry(person, day, zone);
  const step = stepOf(deps, todays, { day, now, isReachable });
  switch (step.kind) {
    case "over":
    case "becomes":
      return { kind: "ended" };
    case "wait":
      return { kind: "again", at: step.until };
    case "send":
      break;
  }
  // What became of this very notice is settled by its step: a twin says all that the first card said.
  const others = notices.filter((notice) => notice.id !== id);
  const derive = (countSkipped: boolean) =>
    linesOf({ items, boards, told: toldFrom(others, { now, claimLeaseMs: deps.waits.claimLeaseMs, countSkipped }) });
  const lines = derive(!isReachable);
  // What is not worth a second sending is not said twice on suspicion: then the notice stays unknown.
  if (step.twin && !lines.some(({ stage }) => isWorthATwin(stage))) return { kind: "ended" };
  const notice: PersonNotice = todays ?? newPersonNotice({ id, kind: "morning", ...reader, day, now, notBefore: now });
  const isNew = todays === undefined;
  if (lines.length === 0) {
    if (!isNew) await skipNotice(deps, { notice, isNew, lines, now, reason: "nothing-left" });
    return { kind: "ended" };
  }
  const unrecorded = person.reach.kind === "unreachable" ? derive(true) : lines;
  return sendToPerson(deps, { notice, isNew, twin: step.twin, reader: person, boards, lines, unrecorded, day, now });
}

type Today = Pick<PersonNotice, "day"> & { now: Date; isReachable: boolean };

/**
 * What to do with today's morning. What did not come because its reader was out of reach is sent once they are not; the refused one may
 * have been a second sending, and then it is known no better whether the first came.
 */
function stepOf(deps: ReminderDeps, todays: PersonNotice | undefined, { day, now, isReachable }: Today): NoticeStep {
  if (todays === undefined) return { kind: "send", twin: false };
  const step = nextStep(todays, now, day, deps.waits);
  const isMended = step.kind === "over" && isReachable && wasOutOfReach(todays.state);
  return isMended ? { kind: "send", twin: todays.twin } : step;
}
