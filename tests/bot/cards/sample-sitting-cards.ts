import { button } from "../../../src/bot/cards/button.js";
import { presentAttendance, presentAttended } from "../../../src/bot/cards/meetings/present-attendance.js";
import {
  presentDecision,
  presentDecisions,
  presentRecorded,
} from "../../../src/bot/cards/meetings/present-decisions.js";
import { presentDeclared } from "../../../src/bot/cards/meetings/present-declared.js";
import { presentSitting } from "../../../src/bot/cards/meetings/present-sitting.js";
import { apologiesForm, decisionForm, followForm, strikeForm } from "../../../src/bot/cards/meetings/sitting-forms.js";
import { sittingNews } from "../../../src/bot/cards/meetings/sitting-news.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { sittingWords } from "../../../src/bot/cards/words/sitting.js";
import { placesOf } from "../../../src/domain/agendas/agenda-places.js";
import type { Attendance, MeetingRecord } from "../../../src/domain/meetings/meeting-record.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { anAgendaItem } from "../../builders/an-agenda.js";
import { now, today, type World } from "./a-world.js";

/** A meeting as it goes on, who is at it, and what it resolves. */
export function sittingCards(world: World): Record<string, Rendered> {
  return { ...meetingCards(world), ...attendanceCards(world), ...decisionCards(world) };
}

function aSitting({ harbour, meeting: planned, typed }: World) {
  const meeting = {
    ...planned,
    on: today,
    state: { kind: "planned", sitting: { kind: "started", at: now, by: "m_ines" } },
  } as const;
  const items = [
    anAgendaItem({ id: "ag_apologies", title: typed("Welcome and apologies") }),
    anAgendaItem({
      id: "ag_ferry",
      title: typed("Step-free boarding at the ferry"),
      kind: "decision",
      minutes: 15,
      papers: { kind: "here", pages: typed("10-23") },
      lead: { kind: "member", member: "m_joe" },
    }),
    anAgendaItem({ id: "ag_closed", title: typed("Lease of the slipway"), part: "closed" }),
    anAgendaItem({ id: "ag_next", title: typed("Next meeting") }),
  ];
  const member = (id: `m_${string}`) => ({ kind: "member", member: id }) as const;
  const guest = { kind: "guest", name: typed("Jean Imray, Deputy Director") } as const;
  const attendance: readonly Attendance[] = [
    { who: member("m_martin"), as: "present" },
    { who: member("m_sarah"), as: "present", note: typed("left at item 6") },
    { who: member("m_joe"), as: "present" },
    { who: member("m_gwilym"), as: "apologies", deputy: guest },
    { who: guest, as: "present" },
    { who: member("m_joel"), as: "absent" },
    { who: member("m_ines"), as: "present" },
  ];
  const record: MeetingRecord = aMeetingRecord({
    committee: harbour.id,
    meeting: meeting.id,
    startedAt: now,
    atHand: "ag_ferry",
    taken: ["ag_apologies", "ag_ferry"],
    attendance,
    declarations: [
      { who: member("m_joe"), item: "ag_ferry", interest: typed("works for the ferry company"), at: now },
      { who: member("m_sarah"), item: "ag_closed", interest: typed("keeps a boat there"), at: now },
    ],
    revision: 4,
  });
  const decision = aDecision({
    id: "dc_7",
    committee: harbour.id,
    number: 7,
    text: typed("That a ramp be built, and that the harbour master report back in six months."),
    meeting: meeting.id,
    on: today,
    under: { item: "ag_ferry", number: "6", title: typed("Step-free boarding at the ferry") },
  });
  const secret = {
    ...decision,
    id: "dc_8",
    number: 8,
    part: "closed",
    text: typed("That the lease be ended."),
  } as const;
  const places = placesOf(items, 5);
  return { meeting, places, record, decision, secret, guest, member };
}

function meetingCards(world: World): Record<string, Rendered> {
  const { board, reads, someone } = world;
  const { meeting, places, record, decision, secret } = aSitting(world);
  const quorum = { here: 3, of: 5, needed: 3 };
  const view = {
    board,
    reader: reads("channel", someone("m_ines")),
    meeting,
    places,
    quorum,
    decisions: [decision, secret],
  };
  return {
    "sitting-item": presentSitting({ ...view, record }),
    "sitting-closed-item": presentSitting({
      ...view,
      record: { ...record, atHand: "ag_closed" },
      quorum: { here: 2, of: 5, needed: 3 },
      news: sittingWords.movedOn,
    }),
    "sitting-closed-item-own-chat": presentSitting({
      ...view,
      reader: reads("personal", someone("m_ines")),
      record: { ...record, atHand: "ag_closed" },
    }),
    "sitting-begun": presentSitting({
      ...view,
      decisions: [],
      record: { ...record, attendance: [], atHand: "ag_apologies" },
      begun: true,
    }),
    "sitting-last-item": presentSitting({ ...view, record: { ...record, atHand: "ag_next" } }),
    "sitting-none-today": sittingNews(board, sittingWords.todayNone, sittingWords.nextIs("Tue 17 March"), [
      button("Start", "meeting.start", { committee: board.committee.id, meeting: meeting.id }),
    ]),
  };
}

function attendanceCards(world: World): Record<string, Rendered> {
  const { board, roster, typed, reads, someone } = world;
  const { meeting, record, guest, member, places } = aSitting(world);
  const view = { board, roster, meeting, record, quorum: { here: 3, of: 5, needed: 3 } };
  const deputy = {
    name: typed("Joe Larkin"),
    button: button("Joe Larkin stands in", "say", { text: "apologies from Gwilym Pugh" }),
  };
  const declaration = {
    who: member("m_joe"),
    item: "ag_ferry",
    interest: typed("works for the ferry company"),
    at: now,
  } as const;
  const declared = { declaration, board, reader: reads("channel", someone("m_ines")), meeting, me: undefined };
  const [, ferry, closed] = places;
  return {
    attendance: presentAttendance(view),
    "attendance-before": presentAttendance({
      ...view,
      record: aMeetingRecord({ attendance: [record.attendance[3]].filter((one) => one !== undefined) }),
    }),
    "attendance-recorded": presentAttended({
      ...view,
      marks: [
        { who: member("m_gwilym"), as: "apologies" },
        { who: guest, as: "present" },
        { who: member("m_sarah"), as: "present", note: typed("left at item 6") },
      ],
      me: undefined,
      deputies: [deputy],
    }),
    "interest-declared": presentDeclared({ ...declared, ...(ferry && { place: ferry }) }),
    "interest-declared-closed": presentDeclared({ ...declared, ...(closed && { place: closed }) }),
    "apologies-form": apologiesForm({ ...view, objection: "Tick who sends apologies, or press Back." }),
  };
}

function decisionCards(world: World): Record<string, Rendered> {
  const { board, reads, someone, typed } = world;
  const { decision, secret, meeting, places } = aSitting(world);
  const view = { board, reader: reads("channel", someone("m_ines")) };
  const struck = {
    ...decision,
    number: 6,
    state: { kind: "struck", at: now, by: "m_ines", why: typed("recorded twice") },
  } as const;
  const [, ferry] = places;
  return {
    "decision-recorded": presentRecorded({ ...view, decisions: [decision], sits: meeting.id }),
    "decisions-recorded": presentRecorded({ ...view, decisions: [{ ...decision, number: 5 }, secret] }),
    decision: presentDecision({ ...view, decision: struck }),
    "decision-closed": presentDecision({ ...view, decision: secret }),
    decisions: presentDecisions({ ...view, decisions: [secret, decision, struck], page: 2, count: 23 }),
    "decisions-of-meeting": presentDecisions({ ...view, decisions: [decision], page: 1, count: 1, meeting }),
    "decision-form": decisionForm({
      ...view,
      meeting,
      ...(ferry && { place: ferry }),
      entered: typed("That it be noted"),
    }),
    "decision-strike-form": strikeForm({ board, decision }),
    "decision-follow-form": followForm({ board, decision }),
  };
}
