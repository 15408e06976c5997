import { runsCommittee } from "../committees/member.js";
import type { Day } from "../days/day.js";
import type { MemberId } from "../ids.js";
import type { ActionItem, ActionState, ItemParts } from "./action-item.js";
import { type Act, changing, type Decision, objectionTo, refuse } from "./decision.js";
import type { Owners } from "./owners.js";

/** `mustAnswer`: whom an item of everybody's or of an agency's waits for. */
type Done = Act & { note?: string; signOff: boolean; mustAnswer: readonly MemberId[] };

/** An ended item waits for no answer any more, and is not parked. */
const settled = ({ request, parked }: ActionItem): ItemParts => ({
  ...(request !== undefined && { request: null }),
  ...(parked !== undefined && { parked: null }),
});

/**
 * Marks it done. Where sign-off is off it is discharged at once. Of an item that everybody or an agency owes, a member's Done is
 * that member's, until the last.
 */
export function decideDone(item: ActionItem, act: Done): Decision {
  const objection = objectionTo("done", item, act);
  if (objection !== undefined) return hasAnswered(item, act.by.id) ? noChange : objection;
  const note = noted(act.note);
  const what = { kind: "done" as const, ...note };
  const owners = ownAnswer(item, act);
  if (owners !== undefined) return changing(item, act, { owners }, what);
  const state: ActionState = { kind: act.signOff ? "done" : "discharged", at: act.at, by: act.by.id, ...note };
  return changing(item, act, { state, ...settled(item) }, what);
}

function hasAnswered({ state, owners }: ActionItem, member: MemberId): boolean {
  return state.kind === "open" && owners.kind !== "named" && owners.answered.includes(member);
}

/** The owners with this member's answer, while others still owe theirs. Absent: the item itself is done. */
function ownAnswer({ owners }: ActionItem, act: Done): Owners | undefined {
  if (owners.kind === "named" || runsCommittee(act.by)) return undefined;
  const all = [...owners.answered, act.by.id];
  return act.mustAnswer.some((member) => !all.includes(member)) ? { ...owners, answered: all } : undefined;
}

/** The board agrees that it is closed. `on`: the day on which it did, where that is not today. */
export function decideDischarge(item: ActionItem, act: Act & { note?: string; on?: Day; today: Day }): Decision {
  const objection = objectionTo("discharge", item, act);
  if (objection !== undefined) return objection;
  const note = noted(act.note);
  const on = act.on === undefined || act.on >= act.today ? {} : { on: act.on };
  const state: ActionState = { kind: "discharged", at: act.at, by: act.by.id, agreed: true, ...note, ...on };
  return changing(item, act, { state, ...settled(item) }, { kind: "discharged", ...note, ...on });
}

/** The board no longer wants it. */
export function decideWithdraw(item: ActionItem, act: Act & { reason?: string }): Decision {
  const objection = objectionTo("withdraw", item, act);
  if (objection !== undefined) return objection;
  const { reason } = act;
  if (reason === undefined) return refuse({ kind: "withdrawal-needs-why" });
  const state: ActionState = { kind: "withdrawn", at: act.at, by: act.by.id, reason };
  return changing(item, act, { state, ...settled(item) }, { kind: "withdrawn", reason });
}

/** Opens it again. Its owners owe it anew, and their rating of before counts no more. */
export function decideReopen(item: ActionItem, act: Act): Decision {
  const objection = objectionTo("reopen", item, act);
  if (objection !== undefined) return objection;
  const rating: ItemParts = item.rating === undefined ? {} : { rating: null };
  const set: ItemParts = { state: { kind: "open" }, owners: anew(item.owners, act.at), ...rating };
  return changing(item, act, set, { kind: "reopened" });
}

function anew(owners: Owners, assignedAt: Date): Owners {
  switch (owners.kind) {
    case "named":
      return { kind: "named", owners: owners.owners.map((owner) => ({ ...owner, assignedAt })) };
    case "everybody":
    case "agency":
      return { ...owners, assignedAt, answered: [] };
  }
}

const noChange = refuse({ kind: "no-change" });

function noted(note: string | undefined): { note?: string } {
  return note === undefined ? {} : { note };
}
