import type { Agenda } from "../domain/agendas/agenda.js";
import type { KeptByMeeting } from "./kept-by-meeting.js";
import type { CommitteeScope } from "./scopes.js";

/** The agendas that somebody has touched. */
export type Agendas = KeptByMeeting<Agenda> & {
  /** Those of which items are to go to the next meeting and have not yet, in no order; at most 50. */
  waiting(scope: CommitteeScope): Promise<readonly Agenda[]>;
};
