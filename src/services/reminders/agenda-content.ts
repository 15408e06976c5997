import type { Committee } from "../../domain/committees/committee.js";
import { dayAt, zone } from "../../domain/days/zone.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { AgendaNotice } from "../../domain/reminders/notice.js";
import type { NoticeContent } from "../ports.js";
import type { ReminderDeps } from "./reminder-deps.js";

/** `on`: the day that it announces. Absent: whichever the meeting is on. */
type Coming = { notice: Pick<AgendaNotice, "id" | "on">; committee: Committee; meeting: Meeting; now: Date };

/** What the card of a coming meeting says in the home. */
export async function agendaContent(
  { items }: Pick<ReminderDeps, "items">,
  { notice, committee, meeting, now }: Coming,
): Promise<NoticeContent> {
  const today = dayAt(now, zone(committee.zone));
  const scope = { tenant: committee.tenant, committee: committee.id };
  const { outstanding, overdue } = await items.counts(scope, today, today);
  const { id, on } = notice;
  const postedFor = on === undefined || on === meeting.on ? {} : { postedFor: on };
  return { kind: "agenda", notice: id, committee, meeting, ...postedFor, outstanding, overdue, today };
}
