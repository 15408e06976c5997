import { createHash } from "node:crypto";
import type { Committee } from "../../domain/committees/committee.js";
import { dayAt } from "../../domain/days/zone.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { papersDay } from "../../domain/meetings/papers-day.js";
import type { AgendaNotice } from "../../domain/reminders/notice.js";
import { type ReadAgenda, readAgenda } from "../agendas/read-agenda.js";
import type { NoticeContent } from "../ports.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { whoOwesBy } from "./who-owes-by.js";

type Deps = Pick<
  ReminderDeps,
  "items" | "people" | "members" | "agendas" | "programmeItems" | "meetings" | "calendars"
>;

/** `on`: the day that it announces. Absent: whichever the meeting is on. */
type Coming = { notice: Pick<AgendaNotice, "id" | "on">; committee: Committee; meeting: Meeting; now: Date };

/** What a card of a coming meeting shows, as its notice keeps it. */
export type ShownAgenda = Required<Pick<AgendaNotice, "shown" | "shownAgenda">>;

/** What the card of a coming meeting says in the home, and what of it is kept to know when it is out of date. */
export async function agendaContent(
  deps: Deps,
  { notice, committee, meeting, now }: Coming,
): Promise<{ content: NoticeContent; record: ShownAgenda }> {
  const today = dayAt(now, committee.zone);
  const scope = { tenant: committee.tenant, committee: committee.id };
  const [read, roster, { outstanding, overdue }] = await Promise.all([
    readAgenda(deps)(committee, meeting, now),
    deps.members.roster(scope),
    deps.items.counts(scope, today, today),
  ]);
  const viewers = meeting.state.kind === "planned" ? await whoOwesBy(deps, committee, roster, meeting.on) : [];
  const { id, on } = notice;
  const papersBy = papersDay(meeting.on, deps.calendars.of(committee));
  const postedFor = on === undefined || on === meeting.on ? {} : { postedFor: on };
  const about = { committee, roster, read, papersBy, ...postedFor, outstanding, overdue, viewers, today };
  return { content: { kind: "agenda", notice: id, ...about }, record: shownAgenda(read) };
}

/**
 * What its card shows of an agenda, in short: the meeting's revision, and a trace of the rest. Only what is saved goes into it, so that
 * a card drawn twice of the same leaves the same. How much is outstanding, and in how many days it meets, is as when it was drawn.
 */
export function shownAgenda({ meeting, items, firstNumber, saved, previous, next }: ReadAgenda): ShownAgenda {
  const others = [previous?.on, next?.on, next?.startsAt];
  const shown = JSON.stringify([items, firstNumber, saved.sent?.at, others]);
  return { shown: meeting.revision, shownAgenda: createHash("sha256").update(shown).digest("base64url") };
}

/** Whether a card shows something else than that. */
export function differsFrom({ shown, shownAgenda }: ShownAgenda, notice: AgendaNotice): boolean {
  return notice.shown !== shown || notice.shownAgenda !== shownAgenda;
}
