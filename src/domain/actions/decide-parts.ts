import type { Day } from "../days/day.js";
import type { MeetingId } from "../ids.js";
import { type ActionItem, type Due, dueOn, type ItemParts, type ItemRequest } from "./action-item.js";
import { type Act, changing, type Decision, objectionTo, refuse } from "./decision.js";
import { type Owners, sameOwners } from "./owners.js";

type Move = Act & { to: Due; today: Day };

/** Moves the due day. The first day is kept as a slip. Where another day was asked for, this answers it. */
export function decideMove(item: ActionItem, act: Move): Decision {
  const objection = objectionTo("move", item, act);
  return objection ?? movedTo(item, act);
}

/** The move itself, once it is known that whoever asks may make it. */
export function movedTo(item: ActionItem, act: Move): Decision {
  const on = dueOn(act.to);
  if (on !== undefined && on < act.today) return refuse({ kind: "day-passed", on });
  if (item.due.kind === act.to.kind && dueOn(item.due) === on) return refuse({ kind: "no-change" });
  const asked = item.request?.kind === "day" ? item.request : undefined;
  const why = act.why ?? asked?.why;
  const reason = why === undefined ? {} : { why };
  const set: ItemParts = {
    due: act.to,
    dueSetAt: act.at,
    ...(asked && { request: null }),
    ...(item.declined && { declined: null }),
    // Without a day there is none to be near.
    ...(on === undefined && item.parked && { parked: null }),
  };
  // Where nothing was said before, nothing slipped.
  const slip =
    item.due.kind === "unset"
      ? undefined
      : { slip: { from: item.due, to: act.to, at: act.at, by: act.by.id, ...reason } };
  const what = asked
    ? { kind: "granted" as const, asked, due: act.to }
    : { kind: "moved" as const, from: item.due, to: act.to };
  return changing(item, { ...act, ...reason }, set, what, slip);
}

/** Corrects wording or owners. */
export function decideEdit(item: ActionItem, act: Act & { task: string; owners: Owners }): Decision {
  const reworded = act.task !== item.task;
  const reassigned = !sameOwners(act.owners, item.owners);
  const objection =
    (reworded || !reassigned ? objectionTo("reword", item, act) : undefined) ??
    (reassigned ? objectionTo("reassign", item, act) : undefined);
  if (objection !== undefined) return objection;
  if (!reworded && !reassigned) return refuse({ kind: "no-change" });
  const answered: ItemParts = reassigned && item.request?.kind === "owner" ? { request: null } : {};
  const set: ItemParts = {
    ...(reworded && { task: act.task }),
    ...(reassigned && { owners: act.owners }),
    ...answered,
  };
  const before = { ...(reworded && { task: item.task }), ...(reassigned && { owners: item.owners, to: act.owners }) };
  return changing(item, act, set, whatOf(item.request, act.owners, reworded) ?? { kind: "edited", ...before });
}

/** Giving it to whoever was asked for, or to one other, grants the request. */
function whatOf(request: ItemRequest | undefined, owners: Owners, reworded: boolean) {
  if (request?.kind !== "owner" || reworded || owners.kind !== "named") return undefined;
  const owner = owners.owners[0]?.member;
  return owner === undefined ? undefined : { kind: "granted" as const, asked: request, owner };
}

/** Into the open or the closed part. */
export function decidePart(item: ActionItem, act: Act & { to: ActionItem["part"] }): Decision {
  const objection = objectionTo("part", item, act);
  if (objection !== undefined) return objection;
  if (item.part === act.to) return refuse({ kind: "no-change" });
  return changing(item, act, { part: act.to }, { kind: "part", to: act.to });
}

/** Where it came from. What is not named stays as it was. */
export type Origin = { boardReference?: string; meeting?: { id: MeetingId; on: Day }; agendaItem?: string };

/** The board's own number for it, the meeting at which it was agreed, and the agenda item. */
export function decideRefer(item: ActionItem, act: Act & { origin: Origin }): Decision {
  const objection = objectionTo("refer", item, act);
  if (objection !== undefined) return objection;
  const { boardReference, meeting, agendaItem } = act.origin;
  const set: ItemParts = {
    // Another meeting or number is another agenda item.
    ...((meeting !== undefined || agendaItem !== undefined) &&
      item.agendaItemId !== undefined && { agendaItemId: null }),
    ...(boardReference !== undefined && boardReference !== item.boardReference && { boardReference }),
    ...(meeting !== undefined && meeting.id !== item.meeting && { meeting: meeting.id, raisedOn: meeting.on }),
    ...(agendaItem !== undefined && agendaItem !== item.agendaItem && { agendaItem }),
  };
  if (Object.keys(set).length === 0) return refuse({ kind: "no-change" });
  return changing(item, act, set, { kind: "referred" });
}
