import type { ActionItem, Changer, Owners } from "../domain/actions/action-item.js";
import type { MemberId } from "../domain/ids.js";

type Handed = Pick<ActionItem, "owners" | "changedBy" | "request" | "undoable">;

/**
 * The parts of an item in which somebody is still to act, with one membership in the place of another: who owes it, answered it,
 * asked for something, or may undo what they did. The history stays as it is. Undefined: nothing of it was theirs.
 */
export function handOverItem(item: ActionItem, from: MemberId, to: MemberId): Handed | undefined {
  const { owners, changedBy, request, undoable } = item;
  const parts: Handed = { owners, changedBy, ...(request && { request }), ...(undoable && { undoable }) };
  if (!names(parts, from)) return undefined;
  const handed = renamed(parts, from, to);
  const before = handed.undoable?.before;
  return {
    ...handed,
    owners: once(handed.owners),
    changedBy: newestOfEach(handed.changedBy),
    ...(handed.undoable !== undefined &&
      before !== undefined &&
      before !== "logged" &&
      before.owners !== undefined && {
        undoable: { ...handed.undoable, before: { ...before, owners: once(before.owners) } },
      }),
  };
}

function names(value: unknown, member: MemberId): boolean {
  if (typeof value !== "object" || value === null) return value === member;
  return Object.values(value).some((part) => names(part, member));
}

/** Ids are never anything else: whatever equals one is it. */
function renamed<Value>(value: Value, from: MemberId, to: MemberId): Value {
  if (value === from) return to as Value;
  if (Array.isArray(value)) return value.map((part) => renamed(part, from, to)) as Value;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renamed(part, from, to)])) as Value;
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
