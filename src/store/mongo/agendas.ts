import type { Db } from "mongodb";
import type { Agenda } from "../../domain/agendas/agenda.js";
import type { Agendas } from "../agendas.js";
import { mongoKeptByMeeting } from "./kept-by-meeting.js";

export function mongoAgendas(db: Db): Agendas {
  return mongoKeptByMeeting<Agenda>(db, "agendas");
}
