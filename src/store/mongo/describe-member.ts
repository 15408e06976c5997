import type { Collection, Filter, UpdateFilter } from "mongodb";
import type { Occasion, RosterChange } from "../../domain/committees/board-history.js";
import { describedAs } from "../../domain/committees/described-as.js";
import type { Member } from "../../domain/committees/member.js";
import type { MemberFacts } from "../members.js";
import { type MemberDocument, toMember, withoutHistory } from "./member-document.js";
import { pushLines } from "./push-lines.js";

/** Field by field, so that nothing else can be written this way. */
const facts = ["name", "initials", "roleTitle", "agency", "agencyAliases", "role"] as const;
const attempts = 5;

/** Writes down what is new of somebody, with a line for each fact that says what it was; whoever is slower looks again. */
export async function describeMember(
  members: Collection<MemberDocument>,
  filter: Filter<MemberDocument>,
  said: MemberFacts,
  { by, at }: Occasion,
): Promise<Member | undefined> {
  for (let attempt = 1; ; attempt++) {
    const before = await members.findOne(filter, withoutHistory);
    if (before === null) return undefined;
    const changed = facts.filter((fact) => said[fact] !== undefined && !isSame(before[fact], said[fact]));
    if (changed.length === 0) return toMember(before);
    const lines = describedAs(before, said).map((change: RosterChange) => ({ by, at, change }));
    const as = Object.fromEntries(changed.map((fact) => [fact, before[fact] ?? { $exists: false }]));
    const set = Object.fromEntries(changed.flatMap((fact) => (said[fact] === null ? [] : [[fact, said[fact]]])));
    const gone = Object.fromEntries(changed.flatMap((fact) => (said[fact] === null ? [[fact, ""]] : [])));
    const document = await members.findOneAndUpdate(
      { ...filter, ...as } as Filter<MemberDocument>,
      {
        ...(Object.keys(set).length > 0 && { $set: set }),
        ...(Object.keys(gone).length > 0 && { $unset: gone }),
        ...(lines.length > 0 && { $push: pushLines(lines) }),
      } as UpdateFilter<MemberDocument>,
      { returnDocument: "after", ...withoutHistory },
    );
    if (document !== null) return toMember(document);
    if (attempt === attempts)
      throw Object.assign(new Error("A member is described by others all the time."), {
        code: "member-contended" as const,
      });
  }
}

function isSame(now: MemberDocument[(typeof facts)[number]], said: MemberFacts[(typeof facts)[number]]): boolean {
  return JSON.stringify(now ?? null) === JSON.stringify(said);
}
