import type { ActionItem } from "../actions/action-item.js";
import type { Member } from "../committees/member.js";
import type { Person, UnreachableReason } from "../committees/person.js";
import type { MemberId, PersonId } from "../ids.js";
import { assignedAt } from "./due-set.js";

/** Why an owner can't be told: Teams refuses, they have no account known to us, or they left the committee. */
export type WhyNot = UnreachableReason | "no-account" | "left";

/** The members of a roster who can't be told. A leaver is one as long as something is still theirs. */
export function outOfReach(
  roster: readonly Member[],
  people: ReadonlyMap<PersonId, Person>,
): ReadonlyMap<MemberId, WhyNot> {
  return new Map(
    roster.flatMap((member): [MemberId, WhyNot][] => {
      const why = whyNot(member, member.person === undefined ? undefined : people.get(member.person));
      return why === undefined ? [] : [[member.id, why]];
    }),
  );
}

function whyNot(member: Member, person: Person | undefined): WhyNot | undefined {
  if (member.leftAt !== undefined) return "left";
  if (person === undefined) return "no-account";
  if (person.reach.kind === "unreachable") return person.reach.reason;
  // Without their id towards this bot no conversation can be made with them.
  return person.conversation === undefined && person.channelId === undefined ? "not-installed" : undefined;
}

/** Those who owe this item and can't be told of it. What everybody owes is not owed by leavers. */
export function ownersOutOfReach(
  item: Pick<ActionItem, "owners">,
  board: { roster: readonly Member[]; outOfReach: ReadonlyMap<MemberId, WhyNot> },
): readonly { name: string; reason: WhyNot }[] {
  return board.roster.flatMap((member) => {
    const reason = board.outOfReach.get(member.id);
    if (reason === undefined || assignedAt(item, member) === undefined) return [];
    return item.owners.kind !== "named" && reason === "left" ? [] : [{ name: member.name, reason }];
  });
}
