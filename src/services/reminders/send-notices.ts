import { isAway } from "../../domain/committees/away.js";
import type { Person } from "../../domain/committees/person.js";
import type { Day } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import { type DerivedLine, linesOf } from "../../domain/reminders/lines-of.js";
import { morningTime } from "../../domain/reminders/morning-time.js";
import { afterMeetingLines, askedLines, assignedLines, nudgeLines } from "../../domain/reminders/note-lines.js";
import { isToPerson, type PersonNotice, type SkipReason } from "../../domain/reminders/notice.js";
import { morningId } from "../../domain/reminders/notice-id.js";
import { after, nextStep } from "../../domain/reminders/notice-step.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { type ToldLine, toldFrom } from "../../domain/reminders/told.js";
import { toldSince } from "../../domain/reminders/told-since.js";
import { type Delivery, lookAgainAt } from "./deliver.js";
import { readBoards } from "./read-boards.js";
import { readItems } from "./read-items.js";
import { readOwed } from "./read-owed.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { sendToPerson } from "./send-to-person.js";
import { changeNotice } from "./settle-notice.js";
import { skipNotice } from "./skip-notice.js";
import { upToDate } from "./up-to-date.js";

/**
 * One notice that waits for no morning, when its moment has come: what it says is derived anew, and it is sent or ended. It is
 * claimed by moving its moment; a line that joins it meanwhile makes "sending" fail, and it begins again.
 */
export async function sendNotice(deps: ReminderDeps, due: PersonNotice): Promise<Delivery> {
  const now = deps.clock.now();
  const scope = { tenant: due.tenant };
  const lease = after(now, deps.waits.claimLeaseMs);
  const claimed = await deps.notices.change(scope, due.id, due.revision, { wakeAt: lease });
  if (claimed === "changed-meanwhile" || !isToPerson(claimed)) return { kind: "overtaken" };
  const delivery = await attempt(deps, claimed, now);
  // Where an attempt was written its state has set the moment; else it still lies at the end of the lease.
  const wakeAt = lookAgainAt(delivery, now);
  await changeNotice(deps, scope, claimed.id, (notice) =>
    notice.wakeAt?.getTime() === lease.getTime() ? { wakeAt } : undefined,
  );
  return delivery;
}

async function attempt(deps: ReminderDeps, notice: PersonNotice, now: Date): Promise<Delivery> {
  const { tenant } = notice;
  const paused = deps.pauses.pausedUntil(tenant, now);
  if (paused !== undefined) return { kind: "again", at: paused };
  const reader = await deps.people.find({ tenant, person: notice.person });
  const boards = reader === undefined ? [] : await readBoards(deps, reader, now);
  const { zone } = morningTime(reader ?? {}, boards[0]?.committee);
  const day = dayAt(now, zone);
  const standing = await upToDate(deps, notice, day, now);
  const step = nextStep(standing, now, day, deps.waits);
  switch (step.kind) {
    case "over":
    case "becomes":
      return { kind: "ended" };
    case "wait":
      return { kind: "again", at: step.until };
    case "send":
      break;
  }
  const skip = (reason: SkipReason): Promise<Delivery> =>
    skipNotice(deps, { notice: standing, isNew: false, lines: [], now, reason });
  if (reader === undefined) return skip("nothing-left");
  // A request was sent to somebody who is away only because nobody else could answer it.
  if (isAway(reader, day) && notice.kind !== "asked") return skip("away");
  const lines = await linesNow(deps, { notice: standing, reader, boards, day, now });
  if (lines.length === 0) return skip("nothing-left");
  if (notice.kind === "late" && dayAt(reader.nextMorningAt, zone) === day && (await isMorningToCome(deps, reader, day)))
    return skip("superseded");
  return sendToPerson(deps, { notice: standing, isNew: false, twin: step.twin, reader, boards, lines, day, now });
}

/** Whether a clerk who is looked at again today then hears all there is to say. What was sent this morning is not sent again. */
async function isMorningToCome({ notices }: ReminderDeps, { tenant, id: person }: Person, day: Day): Promise<boolean> {
  const todays = await notices.find({ tenant }, morningId({ tenant, person }, day));
  return todays === undefined || todays.state.kind === "retry";
}

type Reading = {
  notice: PersonNotice;
  reader: Person;
  boards: readonly ReaderBoard[];
  day: Day;
  now: Date;
};

async function linesNow(
  deps: ReminderDeps,
  { notice, reader, boards, day, now }: Reading,
): Promise<readonly DerivedLine[]> {
  const told = await toldByOthers(deps, notice, boards, day, now);
  switch (notice.kind) {
    case "assigned":
      return assignedLines({ notice, items: await readItems(deps, reader.tenant, notice.lines), boards, told });
    case "asked":
      return askedLines({ notice, items: await readItems(deps, reader.tenant, notice.lines), boards, told });
    case "nudge":
      return nudgeLines({ notice, items: await readItems(deps, reader.tenant, notice.lines), boards, told });
    case "after-meeting":
      return afterMeetingLines({ notice, items: await readItems(deps, reader.tenant, notice.lines), boards });
    case "late":
    case "morning": {
      const items = await readOwed(deps, reader.tenant, boards);
      return linesOf({ items, boards, told }).filter(({ stage }) => stage === "pass-on");
    }
  }
}

async function toldByOthers(
  deps: ReminderDeps,
  notice: PersonNotice,
  boards: readonly ReaderBoard[],
  day: Day,
  now: Date,
): Promise<readonly ToldLine[]> {
  const scope = { tenant: notice.tenant, person: notice.person };
  const notices = await deps.notices.ofPerson(scope, toldSince(boards, day));
  const others = notices.filter(({ id }) => id !== notice.id);
  return toldFrom(others, { now, claimLeaseMs: deps.waits.claimLeaseMs, countSkipped: false });
}
