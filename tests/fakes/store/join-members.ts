import type { Member } from "../../../src/domain/committees/member.js";
import type { MemberId } from "../../../src/domain/ids.js";
import { handOverImport } from "../../../src/store/hand-over-import.js";
import { handOverDraft, handOverItem } from "../../../src/store/hand-over-item.js";
import {
  handOverAgenda,
  handOverProgrammeItem,
  handOverRecord,
  handOverSuggestion,
} from "../../../src/store/hand-over-meetings.js";
import { frozen } from "./copy.js";
import { collectionOf } from "./fake-kept-by-meeting.js";
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
  joinMeetings(world, goes.id, stays.id);
}

/** What is still to come of meetings, and who was at them, likewise. */
function joinMeetings(world: FakeWorld, from: MemberId, to: MemberId): void {
  const next = <Kept extends { revision: number }>(kept: Kept, handed: Partial<Kept>): Kept =>
    frozen({ ...kept, ...handed, revision: kept.revision + 1 });
  const byMeeting = <Kept extends { revision: number }>(name: string, handOver: HandOver<Kept>) => {
    const all = collectionOf<Kept>(world, name);
    for (const [id, kept] of all) {
      const handed = handOver(kept, from, to);
      if (handed !== undefined) all.set(id, next(kept, handed));
    }
  };
  const numbered = <Kept extends { revision: number }>(name: string, handOver: HandOver<Kept>) => {
    for (const entry of collectionOf<{ kept: Kept }>(world, name).values()) {
      const handed = handOver(entry.kept, from, to);
      if (handed !== undefined) entry.kept = next(entry.kept, handed);
    }
  };
  byMeeting("agendas", handOverAgenda);
  byMeeting("meetingRecords", handOverRecord);
  numbered("programmeItems", handOverProgrammeItem);
  numbered("suggestions", handOverSuggestion);
  numbered("imports", handOverImport);
}

type HandOver<Kept> = (kept: Kept, from: MemberId, to: MemberId) => Partial<Kept> | undefined;
