import type { Collection } from "mongodb";
import { forgottenName } from "../../domain/committees/forgotten.js";
import type { MemberId } from "../../domain/ids.js";
import type { CommitteeScope } from "../scopes.js";
import type { MemberDocument } from "./member-document.js";

/** One write each: the driver repeats these by itself after a failover. */
export async function forgetMembers(
  members: Collection<MemberDocument>,
  { tenant, committee }: CommitteeScope,
  ids: readonly MemberId[],
): Promise<void> {
  if (ids.length === 0) return;
  const known = { person: "", initials: "", roleTitle: "", agency: "", agencyAliases: "", deputy: "" } as const;
  await members.bulkWrite(
    ids.map((_id) => ({
      updateOne: {
        filter: { _id, tenant, committee, leftAt: { $exists: true } },
        update: {
          $set: { name: forgottenName },
          $unset: known,
          // Old names stand in the lines of what they were called, and the account in that of its link.
          $pull: { history: { "change.kind": { $in: ["described", "linked"] } } } as never,
        },
      },
    })),
    { ordered: false },
  );
}
