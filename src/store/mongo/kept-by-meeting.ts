import type { Db, OptionalUnlessRequiredId } from "mongodb";
import type { CommitteeId, MeetingId, TenantId } from "../../domain/ids.js";
import type { KeptByMeeting } from "../kept-by-meeting.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { removeSome } from "./remove-some.js";

type OfMeeting = { tenant: TenantId; committee: CommitteeId; meeting: MeetingId; revision: number };

/** The meeting's id is the document's. */
type OfMeetingDocument = Omit<OfMeeting, "meeting"> & { _id: MeetingId };

/** One document for each meeting. */
export function mongoKeptByMeeting<Kept extends OfMeeting>(db: Db, name: string): KeptByMeeting<Kept> {
  const collection = db.collection<OfMeetingDocument>(name);
  const toKept = ({ _id, ...rest }: OfMeetingDocument) => ({ ...rest, meeting: _id }) as unknown as Kept;
  return {
    async find({ tenant, committee }, meeting) {
      const document = await collection.findOne({ _id: meeting, tenant, committee });
      return document === null ? undefined : toKept(document);
    },
    async findMany({ tenant, committee }, meetings) {
      const found = collection.find({ _id: { $in: meetings.slice(0, 100) }, tenant, committee });
      return (await found.toArray()).map(toKept);
    },
    async save(kept) {
      const { meeting, revision, ...rest } = kept;
      const saved = { ...rest, revision: revision + 1 } as Omit<OfMeetingDocument, "_id">;
      if (revision === 0) {
        try {
          await collection.insertOne({ _id: meeting, ...saved } as OptionalUnlessRequiredId<OfMeetingDocument>);
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          return "changed-meanwhile";
        }
      } else {
        const { tenant, committee } = kept;
        const { matchedCount } = await collection.replaceOne({ _id: meeting, tenant, committee, revision }, saved);
        if (matchedCount === 0) return "changed-meanwhile";
      }
      return { ...kept, revision: revision + 1 };
    },
    countAll: ({ tenant, committee }) => collection.countDocuments({ tenant, committee }),
    removeSome: (scope, limit) => removeSome(collection, scope, limit),
  };
}
