import type { ActionItem } from "../actions/action-item.js";
import type { Member } from "../committees/member.js";
import type { Day } from "../days/day.js";
import { assignedAt } from "./due-set.js";
import type { PersonNotice } from "./notice.js";
import { isOwners, type Stage } from "./stage.js";

/** One notice that an owner got of an item: on which day it told what, and what became of it. */
export type OwnerTold = { name: string; stage: Stage; day: Day; outcome: "sent" | "unknown" | "not-sent" };

/** An escalation names so many of the last notices to each owner. */
const toldKept = 2;

/** What each owner of an item was told of it last, the lead owner first, each owner's oldest first; `notices` come the newest first. */
export function ownersTold(
  item: ActionItem,
  roster: readonly Member[],
  notices: readonly PersonNotice[],
): readonly OwnerTold[] {
  return owing(item, roster).flatMap((member) => {
    const theirs = notices.filter(({ person }) => person === member.person);
    const told = theirs.flatMap(({ lines, state, day }): OwnerTold[] => {
      const line = lines.find((one) => one.item === item.id && isOwners(one.stage) && one.insteadOf === undefined);
      const outcome = outcomeOf(state.kind);
      return line === undefined || outcome === undefined
        ? []
        : [{ name: member.name, stage: line.stage, day, outcome }];
    });
    return told.slice(0, toldKept).reverse();
  });
}

/** Those who owe it; named ones in their order. */
function owing(item: ActionItem, roster: readonly Member[]): readonly Member[] {
  const { owners } = item;
  if (owners.kind !== "named") return roster.filter((member) => assignedAt(item, member) !== undefined);
  return owners.owners.flatMap(({ member }) => roster.find(({ id }) => id === member) ?? []);
}

/** Undefined: nothing has come of it yet, or it was not worth sending. */
function outcomeOf(kind: PersonNotice["state"]["kind"]): OwnerTold["outcome"] | undefined {
  switch (kind) {
    case "sent":
    case "sending":
      return "sent";
    case "unknown":
      return "unknown";
    case "failed":
      return "not-sent";
    case "planned":
    case "retry":
    case "skipped":
      return undefined;
  }
}
