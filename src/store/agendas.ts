import type { Agenda } from "../domain/agendas/agenda.js";
import type { KeptByMeeting } from "./kept-by-meeting.js";

/** The agendas that somebody has touched. */
export type Agendas = KeptByMeeting<Agenda>;
