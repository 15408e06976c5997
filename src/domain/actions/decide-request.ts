import type { Replaced } from "../committees/match-replaced.js";
import type { Day } from "../days/day.js";
import type { MemberId } from "../ids.js";
import { type ActionItem, type Due, dueOn, type ItemRequest } from "./action-item.js";
import { decideEdit, decideMove, movedTo } from "./decide-parts.js";
import { type Act, changing, type Decision, objectionTo, refuse } from "./decision.js";
import { mayDo } from "./life.js";
import type { Owner, Owners } from "./owners.js";

/** Another day: whoever may move it moves it, an owner asks for it. */
export function decideAnotherDay(item: ActionItem, act: Act & { to: Due; today: Day }): Decision {
  if (!isAsking("move", item, act)) return decideMove(item, act);
  const on = dueOn(act.to);
  if (on !== undefined && on < act.today) return refuse({ kind: "day-passed", on });
  if (item.due.kind === act.to.kind && dueOn(item.due) === on) return refuse({ kind: "no-change" });
  return asking(item, act, { kind: "day", to: act.to });
}

/** Other owners: whoever may give it gives it, an owner asks for one other. */
export function decideAnotherOwner(item: ActionItem, act: Act & { owners: Owners }): Decision {
  if (!isAsking("reassign", item, act)) return decideEdit(item, { ...act, task: item.task });
  const [only, ...others] = act.owners.kind === "named" ? act.owners.owners : [];
  // Only a person can be asked for: what everybody or several are to do is the board's to say.
  if (only === undefined || others.length > 0) return refuse({ kind: "not-clerk", deed: "reassign" });
  if (isNamed(item.owners, only.member)) return refuse({ kind: "no-change" });
  const { member, inPlaceOf } = only;
  return asking(item, act, { kind: "owner", to: member, ...(inPlaceOf === undefined ? {} : { inPlaceOf }) });
}

/**
 * One owner's share to somebody else, likewise; the others keep theirs. An owner may ask to give away their own share only. Minutes also
 * say of an owner in whose place they have it ("Jo to follow up, in replacement of Pete"): then it is theirs alone.
 */
export function decideHandOver(
  item: ActionItem,
  act: Act & { from: MemberId; to: MemberId; inPlaceOf: Replaced },
): Decision {
  const objection = isAsking("reassign", item, act) ? undefined : objectionTo("reassign", item, act);
  if (objection !== undefined) return objection;
  if (!isNamed(item.owners, act.from)) {
    const has = ownerOf(item.owners, act.to);
    if (has === undefined || isAsking("reassign", item, act))
      return refuse({ kind: "not-owner", deed: "reassign", from: act.from });
    const owners: Owners = { kind: "named", owners: [{ ...has, inPlaceOf: act.inPlaceOf }] };
    return decideEdit(item, { ...act, task: item.task, owners });
  }
  if (act.from === act.to) return refuse({ kind: "no-change" });
  if (isAsking("reassign", item, act)) {
    if (act.from !== act.by.id) return refuse({ kind: "not-clerk", deed: "reassign" });
    return asking(item, act, { kind: "owner", to: act.to, inPlaceOf: act.inPlaceOf });
  }
  const next = { member: act.to, assignedAt: act.at, inPlaceOf: act.inPlaceOf };
  return decideEdit(item, { ...act, task: item.task, owners: handedOn(item.owners, act.from, next) });
}

function isNamed(owners: Owners, member: MemberId): boolean {
  return ownerOf(owners, member) !== undefined;
}

function ownerOf(owners: Owners, member: MemberId): Owner | undefined {
  return owners.kind === "named" ? owners.owners.find((owner) => owner.member === member) : undefined;
}

function isAsking(deed: "move" | "reassign", item: ActionItem, act: Act): boolean {
  return !mayDo(deed, item, act.by, act.at) && mayDo("ask", item, act.by, act.at) && item.state.kind === "open";
}

type Wish = { kind: "day"; to: Due } | { kind: "owner"; to: MemberId; inPlaceOf?: Replaced };

function asking(item: ActionItem, act: Act, wish: Wish): Decision {
  const last = item.request;
  // Who asks once more still stands in the place of whoever they did before.
  const insteadOf = last?.by === act.by.id ? last.insteadOf : last && { by: last.by, at: last.at };
  const request: ItemRequest = {
    by: act.by.id,
    at: act.at,
    ...(insteadOf === undefined ? {} : { insteadOf }),
    ...(act.why === undefined ? {} : { why: act.why }),
    ...wish,
  };
  return changing(item, act, { request, ...(item.declined && { declined: null }) }, { kind: "asked", request });
}

/** Grants what an owner asked for. A day that has passed since is not granted. */
export function decideGrant(item: ActionItem, act: Act & { today: Day }): Decision {
  const objection = objectionTo("answer", item, act);
  if (objection !== undefined) return objection;
  const { request } = item;
  if (request === undefined) return refuse({ kind: "nothing-asked" });
  if (request.kind === "day") return movedTo(item, { ...act, to: request.to });
  const { to: member, inPlaceOf } = request;
  const next = { member, assignedAt: act.at, ...(inPlaceOf === undefined ? {} : { inPlaceOf }) };
  return decideEdit(item, { ...act, task: item.task, owners: handedOn(item.owners, request.by, next) });
}

/** Declines it. The item stays as it is. */
export function decideDecline(item: ActionItem, act: Act): Decision {
  const objection = objectionTo("answer", item, act);
  if (objection !== undefined) return objection;
  if (item.request === undefined) return refuse({ kind: "nothing-asked" });
  const { by, at, why } = act;
  const declined = { asked: item.request, by: by.id, at, ...(why === undefined ? {} : { why }) };
  return changing(item, act, { request: null, declined }, { kind: "declined", asked: item.request });
}

/** Of several named owners only one hands their share on; whoever owes it already is named once. */
function handedOn(owners: Owners, from: MemberId, next: Owner): Owners {
  if (owners.kind !== "named" || owners.owners.length < 2) return { kind: "named", owners: [next] };
  const others = owners.owners.filter(({ member }) => member !== next.member);
  return { kind: "named", owners: others.map((owner) => (owner.member === from ? next : owner)) };
}
