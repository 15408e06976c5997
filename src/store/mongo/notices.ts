import type { Db, UpdateFilter } from "mongodb";
import { isToPerson } from "../../domain/reminders/notice.js";
import type { Notices } from "../notices.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { mongoKeptNotices } from "./kept-notices.js";
import { type NoticeDocument, noticeCollection, toNotice, toNoticeDocument } from "./notice-document.js";
import { mongoNoticeLists } from "./notice-lists.js";

/** Notices: outbox, ledger and proof in one. What a person was told is one range of ids. */
export function mongoNotices(db: Db): Notices {
  const notices = noticeCollection(db);
  const earliest = async (field: "wakeAt" | "editAt"): Promise<Date | undefined> => {
    const first = await notices.findOne(
      { [field]: { $exists: true } },
      { sort: { [field]: 1 }, projection: { _id: 0, [field]: 1 } },
    );
    return first?.[field];
  };
  return {
    ...mongoNoticeLists(notices),
    ...mongoKeptNotices(notices),
    async insert(notice) {
      try {
        await notices.insertOne(toNoticeDocument(notice));
        return "inserted";
      } catch (error) {
        if (isDuplicateKey(error)) return "exists";
        throw error;
      }
    },
    async find({ tenant }, id) {
      const document = await notices.findOne({ _id: id, tenant });
      return document === null ? undefined : toNotice(document);
    },
    async change({ tenant }, id, revision, change) {
      const entries = Object.entries(change);
      const set = entries.filter(([, value]) => value !== undefined);
      const unset = entries.filter(([, value]) => value === undefined);
      const update = {
        ...(set.length > 0 && { $set: Object.fromEntries(set) }),
        ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map(([field]) => [field, ""])) }),
        $inc: { revision: 1 },
      } as UpdateFilter<NoticeDocument>;
      const document = await notices.findOneAndUpdate({ _id: id, tenant, revision }, update, {
        returnDocument: "after",
      });
      return document === null ? "changed-meanwhile" : toNotice(document);
    },
    async findDue(_system, now) {
      const document = await notices.findOne({ wakeAt: { $lte: now } }, { sort: { wakeAt: 1 } });
      const notice = document === null ? undefined : toNotice(document);
      return notice !== undefined && isToPerson(notice) ? notice : undefined;
    },
    async findEditDue(_system, now) {
      const document = await notices.findOne({ editAt: { $lte: now } }, { sort: { editAt: 1 } });
      return document === null ? undefined : toNotice(document);
    },
    async earliestDue() {
      const [wakeAt, editAt] = await Promise.all([earliest("wakeAt"), earliest("editAt")]);
      if (wakeAt === undefined || editAt === undefined) return wakeAt ?? editAt;
      return wakeAt < editAt ? wakeAt : editAt;
    },
  };
}
