import { present, type Role } from "../../domain/committees/member.js";
import type { PersonId } from "../../domain/ids.js";
import type { DerivedLine } from "../../domain/reminders/lines-of.js";
import { lateId } from "../../domain/reminders/notice-id.js";
import { after } from "../../domain/reminders/notice-step.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { isOwners } from "../../domain/reminders/stage.js";
import { newPersonNotice } from "./new-notice.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { untellable } from "./untellable.js";

type Deps = Pick<ReminderDeps, "notices" | "people" | "waits">;

/**
 * Sees to it that each clerk hears today of an owner, or of who stands in for one, who turned out to be out of reach. What was not told
 * is gathered for two minutes and derived when the note is sent: where the clerk's own morning has said it by then, it is not sent.
 */
export async function tellClerks(deps: Deps, lines: readonly DerivedLine[], now: Date): Promise<void> {
  const boards = new Map(lines.filter(({ stage }) => isOwners(stage)).map(({ board }) => [board.committee.id, board]));
  for (const board of boards.values()) {
    for (const clerk of await whoPassesOn(deps, board)) await planLateNote(deps, board, clerk, now);
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

/** The clerks who can be told; without one, the chairs. */
async function whoPassesOn(
  { people }: Deps,
  { committee, roster, me, today }: ReaderBoard,
): Promise<readonly PersonId[]> {
  const others = present(roster).filter(({ id }) => id !== me.id);
  const inRole = (role: Role) => others.flatMap((member) => (member.role === role ? (member.person ?? []) : []));
  const clerks = inRole("clerk");
  const known = clerks.length === 0 ? [] : await people.findMany({ tenant: committee.tenant }, clerks);
  const there = known.filter((person) => untellable(person, today, committee.zone) === undefined);
  return there.length > 0 ? there.map(({ id }) => id) : inRole("chair");
}
