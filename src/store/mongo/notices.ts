import type { Db, Filter, UpdateFilter } from "mongodb";
import type { AgendaNotice, Notice, NoticeId, PersonNotice } from "../../domain/reminders/notice.js";
import { noticeIdsSince } from "../../domain/reminders/notice-id.js";
import type { Notices } from "../notices.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { wholeBatch } from "./whole-batch.js";

type PersonNoticeDocument = Omit<PersonNotice, "id"> & { _id: NoticeId };
type AgendaNoticeDocument = Omit<AgendaNotice, "id"> & { _id: NoticeId };
type NoticeDocument = PersonNoticeDocument | AgendaNoticeDocument;

/** Notices: outbox, ledger and proof in one. What a person was told is one range of ids. */
export function mongoNotices(db: Db): Notices {
  const notices = db.collection<NoticeDocument>("notices");
  const earliest = async (field: "wakeAt" | "editAt"): Promise<Date | undefined> => {
    const first = await notices.findOne(
      { [field]: { $exists: true } },
      { sort: { [field]: 1 }, projection: { _id: 0, [field]: 1 } },
    );
    return first?.[field];
  };
  return {
    async insert(notice) {
      try {
        await notices.insertOne(toDocument(notice));
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
    async ofPerson(scope, from) {
      const { atLeast, below } = noticeIdsSince(scope, from);
      const range = { _id: { $gte: atLeast, $lt: below } } as unknown as Filter<NoticeDocument>;
      const found = await notices.find(range, { ...wholeBatch, sort: { _id: 1 } }).toArray();
      return found.map(toNotice).filter(isToPerson);
    },
    async showing({ tenant, committee }, item, since) {
      // One element must hold both, but the item's id says its committee already: ids are never used twice.
      const found = notices
        .find({ tenant, "lines.committee": committee, "lines.item": item, at: { $gte: since } })
        .sort({ at: -1 })
        .limit(200);
      return (await found.toArray()).map(toNotice).filter(isToPerson);
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

function isToPerson(notice: Notice): notice is PersonNotice {
  return notice.kind !== "agenda";
}

function toDocument(notice: Notice): NoticeDocument {
  const { id, ...rest } = notice;
  return { _id: id, ...rest } as NoticeDocument;
}

function toNotice(document: NoticeDocument): Notice {
  const facts = {
    id: document._id,
    tenant: document.tenant,
    day: document.day,
    at: document.at,
    state: document.state,
    attempts: document.attempts,
    twin: document.twin,
    ...(document.wakeAt !== undefined && { wakeAt: document.wakeAt }),
    ...(document.editAt !== undefined && { editAt: document.editAt }),
    editTries: document.editTries,
    remade: document.remade,
    revision: document.revision,
  };
  switch (document.kind) {
    case "morning":
    case "assigned":
    case "asked":
    case "late":
      return { ...facts, kind: document.kind, person: document.person, lines: document.lines };
    case "agenda":
      return {
        ...facts,
        kind: document.kind,
        committee: document.committee,
        meeting: document.meeting,
        ...(document.shown !== undefined && { shown: document.shown }),
      };
  }
}
