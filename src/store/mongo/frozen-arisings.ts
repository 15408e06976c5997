import type { Db } from "mongodb";
import type { FrozenArising } from "../../domain/agendas/frozen-arising.js";
import type { FrozenArisings } from "../frozen-arisings.js";
import { mongoKeptByMeeting } from "./kept-by-meeting.js";

export function mongoFrozenArisings(db: Db): FrozenArisings {
  return mongoKeptByMeeting<FrozenArising>(db, "frozenArisings");
}
