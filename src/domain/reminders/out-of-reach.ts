import type { ActionItem } from "../actions/action-item.js";
import type { Member } from "../committees/member.js";
import type { Person, UnreachableReason } from "../committees/person.js";
import type { Day } from "../days/day.js";
import type { MemberId, PersonId } from "../ids.js";
import { assignedAt } from "./due-set.js";

/** Why an owner can't be told: Teams refuses, they have no account known to us, they left the committee, or they are away. */
export type WhyNot = UnreachableReason | "no-account" | "left" | "away";

/** `since`: when Teams first refused; absent for every other reason. `until`: the day on which who is away is back. */
export type NoReach = { reason: WhyNot; since?: Date; until?: Day };

/** An owner who can't be told. */
export type UnreachableOwner = NoReach & { member: MemberId; name: string };

/** The members of a roster whom Teams gives no way to. A leaver is one as long as something is still theirs. */
export function outOfReach(
  roster: readonly Member[],
  people: ReadonlyMap<PersonId, Person>,
): ReadonlyMap<MemberId, NoReach> {
  return new Map(
    roster.flatMap((member): [MemberId, NoReach][] => {
      const why = whyNot(member, member.person === undefined ? undefined : people.get(member.person));
      return why === undefined ? [] : [[member.id, why]];
    }),
  );
}

function whyNot(member: Member, person: Person | undefined): NoReach | undefined {
  if (member.leftAt !== undefined) return { reason: "left" };
  if (person === undefined) return { reason: "no-account" };
  if (person.reach.kind === "unreachable") return { reason: person.reach.reason, since: person.reach.since };
  // Without their id towards this bot no conversation can be made with them.
  return person.conversation === undefined && person.channelId === undefined ? { reason: "not-installed" } : undefined;
}

/** Those who owe this item and can't be told of it. What everybody owes is not owed by leavers. */
export function ownersOutOfReach(
  item: Pick<ActionItem, "owners">,
  board: { roster: readonly Member[]; outOfReach: ReadonlyMap<MemberId, NoReach> },
): readonly UnreachableOwner[] {
  return board.roster.flatMap((member) => {
    const why = board.outOfReach.get(member.id);
    if (why === undefined || assignedAt(item, member) === undefined) return [];
    return item.owners.kind !== "named" && why.reason === "left"
      ? []
      : [{ ...why, member: member.id, name: member.name }];
  });
}
