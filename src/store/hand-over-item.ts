import type { ActionItem, Changer, ItemParts } from "../domain/actions/action-item.js";
import type { Draft } from "../domain/actions/draft.js";
import type { Owners } from "../domain/actions/owners.js";
import type { MemberId } from "../domain/ids.js";
import { names, renamed } from "./rename-member.js";

type Handed = Pick<
  ActionItem,
  "owners" | "changedBy" | "request" | "declined" | "nudge" | "snoozes" | "passedOn" | "undoable" | "loggedBy"
>;

/**
 * The parts of an item in which somebody is still to act, with one membership in the place of another: who owes it, answered it,
 * asked for something or is to hear that it was declined, put it off or was told of it by the clerk, and may correct or undo what they
 * did. The history stays as it is.
 * Undefined: nothing of it was theirs.
 */
export function handOverItem(item: ActionItem, from: MemberId, to: MemberId): Handed | undefined {
  const { owners, changedBy, request, declined, nudge, snoozes, passedOn, undoable, loggedBy } = item;
  const parts: Handed = {
    owners,
    changedBy,
    loggedBy,
    snoozes,
    passedOn,
    ...(request && { request }),
    ...(declined && { declined }),
    ...(nudge && { nudge }),
    ...(undoable && { undoable }),
  };
  if (!names(parts, from)) return undefined;
  const handed = renamed(parts, from, to);
  const before = handed.undoable?.before;
  return {
    ...handed,
    ...joined(handed),
    changedBy: newestOfEach(handed.changedBy),
    ...(handed.undoable !== undefined &&
      before !== undefined &&
      before !== "logged" && { undoable: { ...handed.undoable, before: { ...before, ...joined(before) } } }),
  };
}

/** What may now name one member twice, with each of them once. */
function joined<Parts extends Pick<ItemParts, "owners" | "snoozes" | "passedOn">>({
  owners,
  snoozes,
  passedOn,
}: Parts): Pick<Parts, "owners" | "snoozes" | "passedOn"> {
  return {
    ...(owners !== undefined && { owners: once(owners) }),
    ...(snoozes !== undefined && { snoozes: lastOfEach(snoozes, ({ member }) => member) }),
    ...(passedOn !== undefined && { passedOn: lastOfEach(passedOn, ({ to }) => to) }),
  } as Pick<Parts, "owners" | "snoozes" | "passedOn">;
}

/** Who typed a draft, and whom it names, likewise. Undefined: nothing of it was theirs, or it waits for no answer any more. */
export function handOverDraft(draft: Draft, from: MemberId, to: MemberId): Pick<Draft, "by" | "owners"> | undefined {
  const { by, owners } = draft;
  if (draft.state.kind !== "waiting" || !names({ by, owners }, from)) return undefined;
  const handed = renamed({ by, owners }, from, to);
  const first = new Map([...handed.owners].reverse().map((owner) => [owner.kind === "settled" && owner.member, owner]));
  const settledOnce = handed.owners.filter((owner) => owner.kind !== "settled" || first.get(owner.member) === owner);
  return {
    by: handed.by,
    owners: settledOnce.map((owner) =>
      owner.kind === "asked" ? { ...owner, offered: [...new Set(owner.offered)] } : owner,
    ),
  };
}

/** Nobody owes or answers it twice. */
function once(owners: Owners): Owners {
  switch (owners.kind) {
    case "named": {
      const first = new Map([...owners.owners].reverse().map((owner) => [owner.member, owner]));
      return { ...owners, owners: owners.owners.filter((owner) => first.get(owner.member) === owner) };
    }
    case "everybody":
    case "agency":
      return { ...owners, answered: [...new Set(owners.answered)] };
  }
}

function newestOfEach(changers: readonly Changer[]): readonly Changer[] {
  return changers.filter(({ by }, place) => !changers.slice(place + 1).some((later) => later.by === by));
}

function lastOfEach<Done extends { at: Date }>(all: readonly Done[], whose: (one: Done) => MemberId): readonly Done[] {
  const isLater = (other: Done, one: Done) =>
    Number(other.at) - Number(one.at) || all.indexOf(other) - all.indexOf(one);
  return all.filter((one) => !all.some((other) => whose(other) === whose(one) && isLater(other, one) > 0));
}
