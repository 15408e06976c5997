import type { DerivedLine } from "../../domain/reminders/lines-of.js";
import type { PersonNotice, SkipReason } from "../../domain/reminders/notice.js";
import { recordOf } from "./notice-content.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Skipping = {
  notice: PersonNotice;
  isNew: boolean;
  lines: readonly DerivedLine[];
  now: Date;
  reason: SkipReason;
};

/** Ends a notice without sending it, and keeps what it would have said as proof. When somebody else was quicker, theirs stands. */
export async function skipNotice(
  { notices, waits, meter }: Pick<ReminderDeps, "notices" | "waits" | "meter">,
  { notice, isNew, lines, now, reason }: Skipping,
): Promise<{ kind: "ended" | "overtaken" }> {
  const state = { kind: "skipped" as const, at: now, reason };
  const end = (kind: "ended" | "overtaken") => {
    if (kind === "ended") meter.notice(notice.kind, "skipped");
    return { kind };
  };
  // Without lines those it was planned with stay: they say what it was about.
  const record = lines.length === 0 ? notice.lines : recordOf(lines, now, waits.rowsShown);
  if (isNew) {
    const { wakeAt: _ended, ...rest } = notice;
    const inserted = await notices.insert({ ...rest, state, lines: record });
    return end(inserted === "inserted" ? "ended" : "overtaken");
  }
  const ended = { state, lines: record, wakeAt: undefined };
  const changed = await notices.change({ tenant: notice.tenant }, notice.id, notice.revision, ended);
  return end(changed === "changed-meanwhile" ? "overtaken" : "ended");
}
