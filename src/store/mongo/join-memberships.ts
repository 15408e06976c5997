import type { Db } from "mongodb";
import type { Occasion } from "../../domain/committees/board-history.js";
import type { Member, Role } from "../../domain/committees/member.js";
import { handOverDrafts, handOverItems } from "./hand-over-items.js";
import { handOverMeetings } from "./hand-over-meetings.js";
import { type KeptRosterLine, type MemberDocument, memberCollection } from "./member-document.js";
import { pushLines } from "./push-lines.js";

/**
 * Both were on one committee: one membership stays, with the stronger role, what the other owed, those whose deputy it was and what was
 * known only of the other. The other is kept as a leaver without an account, because history names it. `by`: who said that both are one;
 * absent where Teams' own ids say so, which leaves no line.
 */
export async function joinMemberships(
  db: Db,
  a: MemberDocument,
  b: MemberDocument,
  { by, at }: Partial<Occasion> & Pick<Occasion, "at">,
): Promise<void> {
  const members = memberCollection(db);
  const [stays, goes] = b.leftAt !== undefined && a.leftAt === undefined ? [a, b] : [b, a];
  const facts = {
    ...onlyOf("initials", goes, stays),
    ...onlyOf("roleTitle", goes, stays),
    ...onlyOf("agency", goes, stays),
    // Other names of an agency come with it, never to another one.
    ...((stays.agency ?? goes.agency) === goes.agency && onlyOf("agencyAliases", goes, stays)),
    ...(goes.deputy !== stays._id && onlyOf("deputy", goes, stays)),
  };
  if (Object.keys(facts).length > 0) await members.updateOne(keyOf(stays), { $set: facts });
  const role = goes.leftAt === undefined ? stronger(stays.role, goes.role) : stays.role;
  if (role !== stays.role) {
    const line: KeptRosterLine[] =
      by === undefined ? [] : [{ by, at, change: { kind: "role", from: stays.role, to: role } }];
    // Whoever got another role meanwhile keeps that one.
    await members.updateOne({ ...keyOf(stays), role: stays.role }, { $set: { role }, $push: pushLines(line) });
  }
  await handOverDeputies(db, goes, stays);
  await handOverItems(db, goes, stays);
  await handOverDrafts(db, goes, stays);
  await handOverMeetings(db, goes, stays);
  await members.updateOne(keyOf(goes), { $set: { leftAt: goes.leftAt ?? at }, $unset: { person: "", deputy: "" } });
}

/** Whoever was to be stood in for by one membership is by the other; nobody stands in for themself. */
async function handOverDeputies(db: Db, from: MemberDocument, to: MemberDocument): Promise<void> {
  const { tenant, committee } = to;
  const members = memberCollection(db);
  const theirs = await members.find({ tenant, committee, deputy: from._id }, { projection: { _id: 1 } }).toArray();
  if (theirs.length === 0) return;
  await members.bulkWrite(
    theirs.map(({ _id }) => ({
      updateOne: {
        filter: { _id, tenant, committee, deputy: from._id },
        update: _id === to._id ? { $unset: { deputy: "" as const } } : { $set: { deputy: to._id } },
      },
    })),
    { ordered: false },
  );
}

function keyOf({ _id, tenant, committee }: MemberDocument) {
  return { _id, tenant, committee };
}

/** What is known of the one who goes and not of the one who stays. */
function onlyOf(
  fact: "initials" | "roleTitle" | "agency" | "agencyAliases" | "deputy",
  goes: MemberDocument,
  stays: MemberDocument,
) {
  const value = goes[fact];
  return value === undefined || stays[fact] !== undefined ? {} : { [fact]: value };
}

const byStrength: readonly Role[] = ["clerk", "chair", "member", "adviser", "observer"];

function stronger(a: Member["role"], b: Member["role"]): Role {
  return byStrength.indexOf(a) <= byStrength.indexOf(b) ? a : b;
}
