import type { Collection, Filter, UpdateFilter } from "mongodb";
import { noticeIdsOf } from "../../domain/reminders/notice-id.js";
import type { Notices } from "../notices.js";
import type { CommitteeScope } from "../scopes.js";
import { type NoticeDocument, toNotice } from "./notice-document.js";
import { wholeBatch } from "./whole-batch.js";

type Kept = Pick<Notices, "madeBefore" | "removeBefore" | "forgetReader">;

const oldestFirst = { at: 1, _id: -1 } as const;
/** The card of nobody: it stands nowhere, so that it can't be drawn anew. */
const nowhere = { conversation: "", serviceUrl: "", activityId: "" } as const;

/** For how long notices are kept, and what of them is somebody's own. */
export function mongoKeptNotices(notices: Collection<NoticeDocument>): Kept {
  return {
    async madeBefore(scope, before, limit) {
      const wanted = [toPeople(scope, before), toHome(scope, before)];
      const [found, totals] = await Promise.all([
        Promise.all(wanted.map((filter) => notices.find(filter, wholeBatch).sort(oldestFirst).limit(limit).toArray())),
        Promise.all(wanted.map((filter) => notices.countDocuments(filter))),
      ]);
      const all = found.flat().map(toNotice);
      return {
        notices: all.sort((a, b) => Number(a.at) - Number(b.at)).slice(0, limit),
        total: totals.reduce((sum, total) => sum + total, 0),
      };
    },
    async removeBefore(scope, before, limit) {
      const [people, home] = await Promise.all(
        [toPeople(scope, before), toHome(scope, before)].map((filter) =>
          notices
            .find(filter, { ...wholeBatch, projection: { "lines.committee": 1 } })
            .sort(oldestFirst)
            .limit(limit)
            .toArray(),
        ),
      );
      const shared = (people ?? []).filter(speaksOfOthers(scope)).map(({ _id }) => _id);
      const gone = [...(people ?? []), ...(home ?? [])].map(({ _id }) => _id).filter((id) => !shared.includes(id));
      await notices.deleteMany({ _id: { $in: gone }, tenant: scope.tenant });
      const update = { $pull: { lines: { committee: scope.committee } }, $inc: { revision: 1 } };
      if (shared.length > 0)
        await notices.bulkWrite(
          shared.map((_id) => ({
            updateOne: {
              filter: { _id, tenant: scope.tenant },
              update: update as unknown as UpdateFilter<NoticeDocument>,
            },
          })),
          { ordered: false },
        );
      return gone.length + shared.length;
    },
    async forgetReader(scope, at) {
      const { atLeast, below } = noticeIdsOf(scope);
      const theirs = { _id: { $gte: atLeast, $lt: below } } as unknown as Filter<NoticeDocument>;
      const over = { kind: "skipped", at, reason: "nothing-left" } as const;
      const unsent = { ...theirs, "state.kind": { $in: ["planned", "retry"] } } as Filter<NoticeDocument>;
      const sent = { ...theirs, "state.kind": "sent" } as Filter<NoticeDocument>;
      const $inc = { revision: 1 };
      await notices.updateMany(unsent, { $set: { state: over }, $inc } as UpdateFilter<NoticeDocument>);
      await notices.updateMany(sent, { $set: { "state.card": nowhere }, $inc } as UpdateFilter<NoticeDocument>);
      await notices.updateMany(theirs, { $unset: { wakeAt: "", editAt: "" } });
    },
  };
}

function toPeople({ tenant, committee }: CommitteeScope, before: Date): Filter<NoticeDocument> {
  const wanted = { tenant, "lines.committee": committee, person: { $exists: true }, at: { $lt: before } };
  return wanted as Filter<NoticeDocument>;
}

function toHome({ tenant, committee }: CommitteeScope, before: Date): Filter<NoticeDocument> {
  return { tenant, committee, at: { $lt: before } } as Filter<NoticeDocument>;
}

function speaksOfOthers({ committee }: CommitteeScope) {
  return (notice: object): boolean => {
    const { lines = [] } = notice as { lines?: readonly { committee: string }[] };
    return lines.some((line) => line.committee !== committee);
  };
}
