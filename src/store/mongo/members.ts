import type { Db } from "mongodb";
import type { BoardLine, RosterChange } from "../../domain/committees/board-history.js";
import type { Member } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { Members } from "../members.js";
import type { CommitteeScope } from "../scopes.js";
import { addMembers } from "./add-members.js";
import { describeMember } from "./describe-member.js";
import { forgetMembers } from "./forget-members.js";
import { linkMember } from "./link-member.js";
import { memberCollection, toMember, withoutHistory } from "./member-document.js";
import { pushLines } from "./push-lines.js";
import { removeSome } from "./remove-some.js";
import { wholeBatch } from "./whole-batch.js";

/** Memberships; those of people with an account are unique by committee and person. */
export function mongoMembers(db: Db): Members {
  const members = memberCollection(db);
  return {
    add: (scope, added, occasion) => addMembers(members, scope, added, occasion),
    async roster(scope) {
      const found = members.find(scoped(scope), { ...wholeBatch, ...withoutHistory });
      return (await found.toArray()).map(toMember).sort(byName);
    },
    async ofPerson(scope) {
      const filter = { tenant: scope.tenant, person: scope.person, leftAt: { $exists: false } };
      return (await members.find(filter, { ...wholeBatch, ...withoutHistory }).toArray()).map(toMember);
    },
    async everOfPerson(scope) {
      const filter = { tenant: scope.tenant, person: scope.person };
      return (await members.find(filter, { ...wholeBatch, ...withoutHistory }).toArray()).map(toMember);
    },
    async leave(scope, leavers, { by, at, why }) {
      if (leavers.length === 0) return;
      const change: RosterChange = { kind: "left", why };
      // One write each in one bulk: the driver repeats these by itself after a failover, which it can't do for updateMany.
      await members.bulkWrite(
        leavers.map((id) => ({
          updateOne: {
            filter: present(scope, id),
            update: {
              $set: { leftAt: at },
              $unset: { deputy: "" as const },
              $push: pushLines([{ by, at, change }]),
            },
          },
        })),
        { ordered: false },
      );
    },
    async setDeputy(scope, id, deputy, { by, at }) {
      const filter = present(scope, id);
      const before = await members.findOne(filter, withoutHistory);
      if (before === null) return undefined;
      const [from, to] = [before.deputy, deputy ?? undefined];
      if (from === to) return toMember(before);
      const change: RosterChange = {
        kind: "deputy",
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      const document = await members.findOneAndUpdate(
        filter,
        {
          ...(to === undefined ? { $unset: { deputy: "" as const } } : { $set: { deputy: to } }),
          $push: pushLines([{ by, at, change }]),
        },
        { returnDocument: "after", ...withoutHistory },
      );
      return document === null ? undefined : toMember(document);
    },
    describe: (scope, id, facts, occasion) => describeMember(members, present(scope, id), facts, occasion),
    link: (scope, id, person, occasion) => linkMember(db, scope, id, person, occasion),
    async history(scope, limit) {
      const found = members.find(scoped(scope), { ...wholeBatch, projection: { history: 1 } });
      const lines = (await found.toArray()).flatMap(({ _id, history = [] }) =>
        history.map((line): BoardLine => ({ ...line, member: _id })),
      );
      return lines.sort(newestFirst).slice(0, limit);
    },
    forget: (scope, ids) => forgetMembers(members, scope, ids),
    removeSome: (scope, limit) => removeSome(members, scope, limit),
  };
}

function scoped({ tenant, committee }: CommitteeScope): CommitteeScope {
  return { tenant, committee };
}

/** Somebody while they are on the committee. */
function present(scope: CommitteeScope, id: MemberId) {
  return { _id: id, ...scoped(scope), leftAt: { $exists: false } };
}

function newestFirst(a: BoardLine, b: BoardLine): number {
  return b.at.getTime() - a.at.getTime();
}

const collator = new Intl.Collator("en-GB");

function byName(a: Member, b: Member): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
