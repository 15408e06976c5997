import type { Db } from "mongodb";
import type { Agenda } from "../../domain/agendas/agenda.js";
import type { MeetingId } from "../../domain/ids.js";
import type { Agendas } from "../agendas.js";
import { mongoKeptByMeeting } from "./kept-by-meeting.js";

export function mongoAgendas(db: Db): Agendas {
  const kept = mongoKeptByMeeting<Agenda>(db, "agendas");
  return {
    ...kept,
    async waiting({ tenant, committee }) {
      const waits = { tenant, committee, "goesOn.to": "next" };
      const found = db.collection<{ _id: MeetingId }>("agendas").find(waits, { projection: { _id: 1 }, limit: 50 });
      const agendas = await kept.findMany(
        { tenant, committee },
        (await found.toArray()).map(({ _id }) => _id),
      );
      return agendas.filter(({ goesOn }) => goesOn?.to === "next");
    },
  };
}
