import type { Collection, Db } from "mongodb";
import type { Notice, NoticeId } from "../../domain/reminders/notice.js";

/** Each kind apart, so that a kind is still known by its fields. */
export type NoticeDocument = Stored<Notice>;
type Stored<Kind> = Kind extends Notice ? Omit<Kind, "id"> & { _id: NoticeId } : never;

export function noticeCollection(db: Db): Collection<NoticeDocument> {
  return db.collection<NoticeDocument>("notices");
}

export function toNoticeDocument(notice: Notice): NoticeDocument {
  const { id, ...rest } = notice;
  return { _id: id, ...rest } as NoticeDocument;
}

export function toNotice(document: NoticeDocument): Notice {
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
    case "nudge":
    case "after-meeting":
      return { ...facts, kind: document.kind, person: document.person, lines: document.lines };
    case "agenda": {
      const { kind, committee, meeting, on, shown, shownAgenda } = document;
      const day = on === undefined ? {} : { on };
      const drawn = { ...(shown !== undefined && { shown }), ...(shownAgenda !== undefined && { shownAgenda }) };
      return { ...facts, kind, committee, meeting, ...day, ...drawn };
    }
    case "eve":
      return { ...facts, kind: document.kind, committee: document.committee, meeting: document.meeting };
    case "weekly":
      return { ...facts, kind: document.kind, committee: document.committee };
    case "call":
      return { ...facts, kind: document.kind, committee: document.committee, lines: document.lines };
  }
}
