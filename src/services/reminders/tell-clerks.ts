import { present } from "../../domain/committees/member.js";
import type { PersonId } from "../../domain/ids.js";
import type { DerivedLine } from "../../domain/reminders/lines-of.js";
import { lateId } from "../../domain/reminders/notice-id.js";
import { after } from "../../domain/reminders/notice-step.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { isOwners } from "../../domain/reminders/stage.js";
import { newPersonNotice } from "./new-notice.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "notices" | "waits">;

/**
 * Sees to it that each clerk hears today of an owner, or of who stands in for one, who turned out to be out of reach. What was not told is gathered for two
 * minutes and derived when the note is sent: where the clerk's own morning has said it by then, it is not sent.
 */
export async function tellClerks(deps: Deps, lines: readonly DerivedLine[], now: Date): Promise<void> {
  const boards = new Map(lines.filter(({ stage }) => isOwners(stage)).map(({ board }) => [board.committee.id, board]));
  for (const board of boards.values()) {
    for (const clerk of clerksOf(board)) await planLateNote(deps, board, clerk, now);
  }
}

async function planLateNote({ notices, waits }: Deps, board: ReaderBoard, clerk: PersonId, now: Date): Promise<void> {
  const reader = { tenant: board.committee.tenant, person: clerk };
  const late = (await notices.ofPerson(reader, board.today)).filter(({ kind }) => kind === "late");
  if (late.some(({ state }) => state.kind === "planned")) return;
  const id = lateId(reader, board.today, late.length + 1);
  // "exists": somebody else has just planned it, which is as good.
  await notices.insert(
    newPersonNotice({ id, kind: "late", ...reader, day: board.today, notBefore: after(now, waits.lateMergeMs), now }),
  );
}

/** The clerks; without one, or where it is the clerk who can't be told, the chairs. */
function clerksOf({ roster, me }: ReaderBoard): readonly PersonId[] {
  const others = present(roster).filter(({ id }) => id !== me.id);
  const clerks = others.filter(({ role }) => role === "clerk");
  return (clerks.length > 0 ? clerks : others.filter(({ role }) => role === "chair")).flatMap(
    ({ person }) => person ?? [],
  );
}
