import type { Db } from "mongodb";
import type { Store } from "../store.js";
import { mongoActionItems } from "./action-items.js";
import { mongoAgendas } from "./agendas.js";
import { mongoAllowances } from "./allowances.js";
import { mongoArrivals } from "./arrivals.js";
import { mongoCommitteeArchive } from "./committee-archive.js";
import { mongoCommittees } from "./committees.js";
import { mongoDecisions } from "./decisions.js";
import { mongoDrafts } from "./drafts.js";
import { mongoFrozenArisings } from "./frozen-arisings.js";
import { mongoGlossary } from "./glossary.js";
import { mongoHandledTurns } from "./handled-turns.js";
import { mongoImports } from "./imports.js";
import { mongoLeases } from "./leases.js";
import { mongoMeetingRecords } from "./meeting-records.js";
import { mongoMeetings } from "./meetings.js";
import { mongoMembers } from "./members.js";
import { mongoNotices } from "./notices.js";
import { mongoPeople } from "./people.js";
import { mongoPlans } from "./plans.js";
import { mongoProgrammeItems } from "./programme-items.js";
import { mongoReadings } from "./readings.js";
import { mongoRosterLists } from "./roster-lists.js";
import { mongoServedForms } from "./served-forms.js";
import { mongoSuggestions } from "./suggestions.js";

/** The store on a database whose indexes are in place. */
export function mongoStore(db: Db): Store {
  return {
    actionItems: mongoActionItems(db),
    allowances: mongoAllowances(db),
    archive: mongoCommitteeArchive(db),
    committees: mongoCommittees(db),
    drafts: mongoDrafts(db),
    handledTurns: mongoHandledTurns(db),
    leases: mongoLeases(db),
    meetings: mongoMeetings(db),
    members: mongoMembers(db),
    notices: mongoNotices(db),
    people: mongoPeople(db),
    readings: mongoReadings(db),
    rosterLists: mongoRosterLists(db),
    servedForms: mongoServedForms(db),
    agendas: mongoAgendas(db),
    decisions: mongoDecisions(db),
    frozenArisings: mongoFrozenArisings(db),
    meetingRecords: mongoMeetingRecords(db),
    programmeItems: mongoProgrammeItems(db),
    suggestions: mongoSuggestions(db),
    plans: mongoPlans(db),
    glossary: mongoGlossary(db),
    imports: mongoImports(db),
    arrivals: mongoArrivals(db),
  };
}
