import type { Member } from "../../../src/domain/committees/member.js";
import { handOverDraft, handOverItem } from "../../../src/store/hand-over-item.js";
import { frozen } from "./copy.js";
import type { FakeWorld } from "./fake-world.js";

const byStrength = ["clerk", "chair", "member", "adviser", "observer"];

/** Both were on one committee: one membership stays, with all that the other owed and what was known only of it. */
export function joinMembers(world: FakeWorld, a: Member, b: Member, at: Date): void {
  const [stays, goes] = b.leftAt !== undefined && a.leftAt === undefined ? [a, b] : [b, a];
  if (goes.leftAt === undefined && byStrength.indexOf(goes.role) < byStrength.indexOf(stays.role))
    stays.role = goes.role;
  if (stays.agencyAliases === undefined && goes.agencyAliases !== undefined)
    if ((stays.agency ?? goes.agency) === goes.agency) stays.agencyAliases = goes.agencyAliases;
  for (const fact of ["initials", "roleTitle", "agency"] as const) {
    const known = goes[fact];
    if (stays[fact] === undefined && known !== undefined) stays[fact] = known;
  }
  const person = b.person;
  if (person !== undefined) stays.person = person;
  if (stays.deputy === undefined && goes.deputy !== undefined) stays.deputy = goes.deputy;
  for (const member of world.members.values()) if (member.deputy === goes.id) member.deputy = stays.id;
  if (stays.deputy === stays.id) delete stays.deputy;
  delete goes.person;
  delete goes.deputy;
  goes.leftAt ??= at;
  for (const member of [stays, goes]) world.members.set(member.id, member);
  for (const kept of world.items.values()) {
    const handed = handOverItem(kept.item, goes.id, stays.id);
    if (handed !== undefined) kept.item = frozen({ ...kept.item, ...handed, revision: kept.item.revision + 1 });
  }
  for (const kept of world.drafts.values()) {
    const handed = handOverDraft(kept.draft, goes.id, stays.id);
    if (handed !== undefined) kept.draft = { ...kept.draft, ...handed, revision: kept.draft.revision + 1 };
  }
}
