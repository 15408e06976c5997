import type { Db } from "mongodb";
import type { MeetingId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Meetings } from "../meetings.js";
import type { CommitteeScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { removeSome } from "./remove-some.js";
import { wholeBatch } from "./whole-batch.js";

/** Earlier meetings were written without moves (issue 7). */
type MeetingDocument = Omit<Meeting, "id" | "moves"> & {
  _id: MeetingId;
  moves?: Meeting["moves"];
  turnKey: string;
  /** The turn that changed it last; a committee's meetings are few, so no index serves it. */
  changedByTurn?: string;
  /** Present while due days have yet to follow the meeting's newest revision. */
  uncarried?: true;
};

/** Meetings, each with the revision that due days have followed so far. */
export function mongoMeetings(db: Db): Meetings {
  const meetings = db.collection<MeetingDocument>("meetings");
  return {
    async insert(meeting, turnKey) {
      try {
        await meetings.insertOne(toDocument(meeting, turnKey));
        return { kind: "inserted", meeting };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const there = await meetings.findOne({ tenant: meeting.tenant, committee: meeting.committee, turnKey });
        if (there === null) throw error;
        return { kind: "exists", meeting: toMeeting(there) };
      }
    },
    async find(scope, id) {
      const document = await meetings.findOne(keyOf(scope, id));
      return document === null ? undefined : toMeeting(document);
    },
    async from({ tenant, committee }, day) {
      const found = meetings
        .find({ tenant, committee, on: { $gte: day } })
        .sort({ on: 1, startsAt: 1 })
        .limit(50);
      return (await found.toArray()).map(toMeeting);
    },
    async nextPlanned({ tenant, committee }, after) {
      const document = await meetings.findOne(
        { tenant, committee, on: { $gt: after }, "state.kind": "planned" },
        { sort: { on: 1, startsAt: 1 } },
      );
      return document === null ? undefined : toMeeting(document);
    },
    async previousPlanned({ tenant, committee }, before) {
      const document = await meetings.findOne(
        { tenant, committee, on: { $lt: before }, "state.kind": "planned" },
        { sort: { on: -1, startsAt: -1 } },
      );
      return document === null ? undefined : toMeeting(document);
    },
    async latest({ tenant, committee }, onOrBefore, limit) {
      const found = meetings
        .find({ tenant, committee, on: { $lte: onOrBefore }, "state.kind": "planned" })
        .sort({ on: -1, startsAt: -1 })
        .limit(limit);
      return (await found.toArray()).map(toMeeting);
    },
    async sitting({ tenant, committee }) {
      const document = await meetings.findOne({ tenant, committee, "state.sitting.kind": "started" });
      return document === null ? undefined : toMeeting(document);
    },
    async plannedDays({ tenant, committee }, before) {
      const found = meetings
        .find(
          { tenant, committee, on: { $lt: before }, "state.kind": "planned" },
          { ...wholeBatch, projection: { _id: 0, on: 1 } },
        )
        .sort({ on: -1 })
        .limit(400);
      return (await found.toArray()).map(({ on }) => on);
    },
    async change(scope, id, revision, { turnKey, startsAt, endsAt, place, link, quorum, ...set }) {
      const lackable = Object.entries({ startsAt, endsAt, place, link, quorum });
      const given = Object.fromEntries(lackable.filter(([, value]) => value !== undefined && value !== null));
      const taken = Object.fromEntries(
        lackable.flatMap(([name, value]) => (value === null ? [[name, "" as const]] : [])),
      );
      const changing = meetings.findOneAndUpdate(
        { ...keyOf(scope, id), revision },
        {
          $set: { ...set, ...given, changedByTurn: turnKey ?? "", uncarried: true },
          ...(Object.keys(taken).length > 0 && { $unset: taken }),
          $inc: { revision: 1 },
        },
        { returnDocument: "after" },
      );
      const document = await changing.catch((error: unknown) => {
        // Another one sits.
        if (isDuplicateKey(error)) return null;
        throw error;
      });
      return document === null ? "changed-meanwhile" : toMeeting(document);
    },
    async findChangedByTurn({ tenant, committee }, turnKey) {
      const document = await meetings.findOne({ tenant, committee, changedByTurn: turnKey });
      return document === null ? undefined : toMeeting(document);
    },
    async findUncarried(_system, after) {
      const document = await meetings.findOne(
        { uncarried: true, ...(after !== undefined && { _id: { $gt: after } }) },
        { sort: { uncarried: 1, _id: 1 } },
      );
      return document === null ? undefined : toMeeting(document);
    },
    async settleCarried(scope, id, revision) {
      const key = keyOf(scope, id);
      const carried = { $max: { carriedRevision: revision } };
      const { matchedCount } = await meetings.updateOne(
        { ...key, revision },
        { ...carried, $unset: { uncarried: "" } },
      );
      // It was changed again meanwhile: what was carried is noted, and the newest revision is still to be carried.
      if (matchedCount === 0) await meetings.updateOne(key, carried);
    },
    countAll: ({ tenant, committee }) => meetings.countDocuments({ tenant, committee }),
    removeSome: (scope, limit) => removeSome(meetings, scope, limit),
  };
}

function keyOf({ tenant, committee }: CommitteeScope, id: MeetingId) {
  return { _id: id, tenant, committee };
}

function toDocument(meeting: Meeting, turnKey: string): MeetingDocument {
  const { id, ...rest } = meeting;
  return { _id: id, ...rest, turnKey, ...(meeting.carriedRevision < meeting.revision && { uncarried: true }) };
}

function toMeeting(document: MeetingDocument): Meeting {
  return {
    id: document._id,
    tenant: document.tenant,
    committee: document.committee,
    on: document.on,
    ...(document.startsAt !== undefined && { startsAt: document.startsAt }),
    ...(document.endsAt !== undefined && { endsAt: document.endsAt }),
    ...(document.place !== undefined && { place: document.place }),
    ...(document.link !== undefined && { link: document.link }),
    ...(document.quorum !== undefined && { quorum: document.quorum }),
    ...(document.series !== undefined && { series: document.series }),
    state: document.state,
    ...(document.imported !== undefined && { imported: document.imported }),
    ...(document.papersSentAt !== undefined && { papersSentAt: document.papersSentAt }),
    moves: document.moves ?? [],
    carriedRevision: document.carriedRevision,
    revision: document.revision,
  };
}
