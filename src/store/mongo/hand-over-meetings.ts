import type { Db, Filter } from "mongodb";
import type { MemberId } from "../../domain/ids.js";
import { handOverImport } from "../hand-over-import.js";
import { handOverAgenda, handOverProgrammeItem, handOverRecord, handOverSuggestion } from "../hand-over-meetings.js";
import type { MemberDocument } from "./member-document.js";
import { wholeBatch } from "./whole-batch.js";

type Kept = { _id: string; revision: number };
type HandOver = (kept: never, from: MemberId, to: MemberId) => object | undefined;

/** What is still to come of meetings, and who was at them, becomes another membership's: both turned out to be one person's. */
export async function handOverMeetings(db: Db, from: MemberDocument, to: MemberDocument): Promise<void> {
  const theirs = (...fields: readonly string[]) => ({ $or: fields.map((field) => ({ [field]: from._id })) });
  const leads = theirs("items.lead.member", "items.subItems.lead.member", "items.from.by");
  const noted = theirs("attendance.who.member", "attendance.deputy.member", "declarations.who.member");
  await handOver(db, "agendas", leads, handOverAgenda, from, to);
  await handOver(db, "meetingRecords", noted, handOverRecord, from, to);
  await handOver(db, "programmeItems", { "state.kind": "live" }, handOverProgrammeItem, from, to);
  // What is accepted may be taken back, which brings owners back.
  const alive = { "state.kind": { $in: ["checking", "accepting", "accepted", "undoing"] } };
  await handOver(db, "imports", alive, handOverImport, from, to);
  await handOver(db, "suggestions", { "state.kind": "waiting" }, handOverSuggestion, from, to);
}

/** Whoever changes one in between wins the revision; it is read again until none is left. */
async function handOver(
  db: Db,
  name: string,
  filter: object,
  handed: HandOver,
  from: MemberDocument,
  { _id: to, tenant, committee }: MemberDocument,
): Promise<void> {
  const collection = db.collection<Kept>(name);
  for (;;) {
    const found = await collection.find({ ...filter, tenant, committee } as Filter<Kept>, wholeBatch).toArray();
    const writes = found.flatMap((document) => {
      const set = handed(document as never, from._id, to);
      if (set === undefined) return [];
      const { _id, revision } = document;
      return [{ updateOne: { filter: { _id, revision }, update: { $set: set, $inc: { revision: 1 } } } }];
    });
    if (writes.length === 0) return;
    await collection.bulkWrite(writes, { ordered: false });
  }
}
