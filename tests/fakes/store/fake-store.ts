import type { FrozenArising } from "../../../src/domain/agendas/frozen-arising.js";
import type { Store } from "../../../src/store/store.js";
import { fakeActionItems } from "./fake-action-items.js";
import { fakeAgendas } from "./fake-agendas.js";
import { fakeAllowances } from "./fake-allowances.js";
import { fakeArrivals } from "./fake-arrivals.js";
import { fakeCommitteeArchive } from "./fake-committee-archive.js";
import { fakeCommittees } from "./fake-committees.js";
import { fakeDrafts } from "./fake-drafts.js";
import { fakeGlossary } from "./fake-glossary.js";
import { fakeHandledTurns } from "./fake-handled-turns.js";
import { fakeImports } from "./fake-imports.js";
import { fakeKeptByMeeting } from "./fake-kept-by-meeting.js";
import { fakeLeases } from "./fake-leases.js";
import { fakeMeetingRecords } from "./fake-meeting-records.js";
import { fakeMeetings } from "./fake-meetings.js";
import { fakeMembers } from "./fake-members.js";
import { fakeNotices } from "./fake-notices.js";
import { fakeDecisions, fakeProgrammeItems, fakeSuggestions } from "./fake-numbered.js";
import { fakePeople } from "./fake-people.js";
import { fakePlans } from "./fake-plans.js";
import { fakeReadings } from "./fake-readings.js";
import { fakeRosterLists } from "./fake-roster-lists.js";
import { fakeServedForms } from "./fake-served-forms.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

/** A whole store in memory, empty at first. It keeps the promises of the contract suites and loses everything at the end. */
export function fakeStore(): Store {
  return fakeStoreOf(fakeWorld());
}

/** The same with a world that the test can look into. */
export function fakeStoreOf(world: FakeWorld): Store {
  return {
    actionItems: fakeActionItems(world),
    allowances: fakeAllowances(world),
    archive: fakeCommitteeArchive(world),
    committees: fakeCommittees(world),
    drafts: fakeDrafts(world),
    handledTurns: fakeHandledTurns(world),
    leases: fakeLeases(world),
    meetings: fakeMeetings(world),
    members: fakeMembers(world),
    notices: fakeNotices(world),
    people: fakePeople(world),
    readings: fakeReadings(world),
    rosterLists: fakeRosterLists(world),
    servedForms: fakeServedForms(world),
    agendas: fakeAgendas(world),
    decisions: fakeDecisions(world),
    frozenArisings: fakeKeptByMeeting<FrozenArising>(world, "frozenArisings"),
    meetingRecords: fakeMeetingRecords(world),
    programmeItems: fakeProgrammeItems(world),
    suggestions: fakeSuggestions(world),
    plans: fakePlans(world),
    glossary: fakeGlossary(world),
    imports: fakeImports(world),
    arrivals: fakeArrivals(world),
  };
}
