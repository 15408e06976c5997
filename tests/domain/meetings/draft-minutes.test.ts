import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { draftMinutes, type MinutesToDraft } from "../../../src/domain/meetings/draft-minutes.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aMember } from "../../builders/a-member.js";
import { anAgendaItem } from "../../builders/an-agenda.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const at = new Date("2026-03-12T11:00:00Z");
const roster = [
  aMember({ id: "m_sarah", name: "Sarah Kent" }),
  aMember({ id: "m_chris", name: "Christine Vale", role: "chair" }),
  aMember({ id: "m_pete", name: "Pete Horne" }),
  aMember({ id: "m_clerk", name: "Ann Ash", role: "clerk" }),
];
const who = (member: `m_${string}`) => ({ kind: "member" as const, member });
const closedItem = anAgendaItem({ id: "ag_case", title: "The Harbour case", part: "closed" });
const meeting: MinutesToDraft = {
  board: "Harbour Board",
  meeting: aMeeting({ endsAt: "12:30" }),
  next: aMeeting({ id: "mt_april", on: day("2026-04-09") }),
  agenda: {
    items: [
      anAgendaItem({
        id: "ag_apologies",
        title: "Apologies for absence",
        from: { kind: "standing", standing: "apologies", place: "begin" },
      }),
      anAgendaItem({ kind: "decision", subItems: [{ id: "ag_travel", title: "Travel" }] }),
      closedItem,
      anAgendaItem({ id: "ag_report", title: "Annual report" }),
    ],
    firstNumber: 30,
  },
  record: aMeetingRecord({
    taken: ["ag_apologies", "ag_budget", "ag_case"],
    attendance: [
      { who: who("m_clerk"), as: "present" },
      { who: who("m_sarah"), as: "present", note: "left at item 31" },
      { who: who("m_chris"), as: "present" },
      { who: who("m_pete"), as: "apologies", deputy: { kind: "guest", name: "Jo Marsh" } },
      { who: { kind: "guest", name: "The auditor" }, as: "present" },
      { who: { kind: "guest", name: "Jo Marsh" }, as: "present" },
    ],
    declarations: [
      { who: who("m_sarah"), item: "ag_budget", interest: "her brother trains us", at },
      { who: who("m_chris"), item: "ag_case", interest: "a personal interest", at },
      { who: who("m_chris"), interest: "a pecuniary interest", at },
    ],
  }),
  decisions: [
    aDecision({ number: 7, under: { item: "ag_budget", number: "31", title: "Training budget" } }),
    aDecision({
      number: 8,
      text: "That the case be closed.",
      part: "closed",
      under: { item: "ag_case", number: "32", title: "x" },
    }),
    aDecision({ number: 9, text: "That the hall be thanked." }),
  ],
  items: [
    anOpenItem({ number: 12, task: "Book two places", agendaItem: "31(a)", dueOn: day("2026-04-02") }),
    anOpenItem({ number: 13, task: "Write to the family", part: "closed", agendaItem: "32" }),
    anOpenItem({
      number: 14,
      task: "IT to be asked",
      due: { kind: "next-meeting", saidOn: day("2026-03-12"), on: day("2026-04-09") },
      owners: { kind: "everybody", assignedAt: at, answered: [] },
    }),
  ],
  roster,
  nameOf: (id) => roster.find((one) => one.id === id)?.name ?? "former member",
};

describe("draft minutes", () => {
  test("of an adjourned meeting say that it was adjourned, and when it goes on", () => {
    const by = "m_clerk" as const;
    const adjourned = { kind: "adjourned" as const, at, by };
    const beginning = (of: Partial<MinutesToDraft["meeting"]>) => {
      const state = { kind: "planned" as const, sitting: adjourned };
      return draftMinutes({ ...meeting, meeting: aMeeting({ state, ...of }) }, false).text.split("\n")[2];
    };
    const earlier = { from: day("2026-03-05"), to: day("2026-03-12"), at: new Date("2026-03-01T11:00:00Z"), by };
    expect(beginning({ moves: [earlier] })).toBe(
      "Adjourned Thu 12 March 2026. The day on which it goes on is not set.",
    );
    const moved = { from: day("2026-03-12"), to: day("2026-03-19"), at, by };
    expect(beginning({ on: day("2026-03-19"), moves: [earlier, moved] })).toBe(
      "Adjourned Thu 12 March 2026. It goes on Thu 19 March 2026, 10:00, Town Hall.",
    );
    expect(beginning({ state: { kind: "planned", sitting: { ...adjourned, kind: "started" } } })).toBe("");
  });

  test("say what was recorded, item by item, and of the closed part its number", () => {
    expect(draftMinutes(meeting, false)).toEqual({
      leftOut: 3,
      text: `HARBOUR BOARD
Draft minutes of the meeting of Thu 12 March 2026, 10:00 to 12:30, Town Hall

Present: Christine Vale (chair); Sarah Kent (left at item 31)
In attendance: Ann Ash; The auditor; Jo Marsh (for Pete Horne)
Apologies: Pete Horne (Jo Marsh in their place)
Christine Vale declared a pecuniary interest.

30. Apologies for absence

31. Training budget for the coming year (for decision)
   Sarah Kent declared an interest: her brother trains us.
   Resolved: That the training budget be approved. (D7)
   31(a) Travel
   Action: Sarah Kent to book two places, by Thu 2 April 2026 (A12)

32. Closed item (not for publication)

33. Annual report
   Not taken.

Under no item of the agenda
   Resolved: That the hall be thanked. (D9)
   Action: All members to IT to be asked, by the next meeting, Thu 9 April 2026 (A14)

Date of the next meeting: Thu 9 April 2026, 10:00, Town Hall.

Drafted from what was recorded in the meeting, for the clerk to check and the board to approve.
`,
    });
  });

  test("have the closed part under a heading of its own for who asks for it and may read it", () => {
    const { text, leftOut } = draftMinutes(meeting, true);
    expect(leftOut).toBe(0);
    const [open, closed] = text.split("CLOSED PART (not for publication)");
    expect(open).not.toContain("Harbour case");
    expect(closed).toContain(`
32. The Harbour case
   Christine Vale declared a personal interest.
   Resolved: That the case be closed. (D8)
   Action: Sarah Kent to write to the family, by Fri 6 March 2026 (A13)
`);
    expect(closed).not.toContain("Training budget");
  });

  test("of a meeting of which nothing was recorded are its agenda", () => {
    const { next: _next, ...rest } = meeting;
    const bare = { ...rest, record: aMeetingRecord({ attendance: [] }), decisions: [], items: [] };
    const { text } = draftMinutes(bare, false);
    expect(text).not.toMatch(/Present|Apologies:|Not taken|Resolved|Action/);
    expect(text).toContain("Date of the next meeting: not set.");
  });

  test("never hold a word of the closed part unless it is asked for, whatever lies in it", () => {
    const secret = fc.constantFrom("ag_case", "ag_budget", "ag_gone", undefined);
    fc.assert(
      fc.property(secret, fc.constantFrom("32", "31", "99", undefined), (item, agendaItem) => {
        const under =
          item === undefined ? {} : { under: { item: item as `ag_${string}`, number: "1", title: "SECRET" } };
        const { agendaItem: _none, ...plain } = anOpenItem({ task: "SECRET", part: "closed" });
        const { text } = draftMinutes(
          {
            ...meeting,
            agenda: {
              ...meeting.agenda,
              items: [...meeting.agenda.items, { ...closedItem, id: "ag_x", title: "SECRET" }],
            },
            decisions: [aDecision({ text: "SECRET", part: "closed", ...under })],
            items: [{ ...plain, ...(agendaItem !== undefined && { agendaItem }) }],
            record: aMeetingRecord({
              declarations: [{ who: who("m_sarah"), item: "ag_case", interest: "SECRET", at }],
            }),
          },
          false,
        );
        expect(text).not.toContain("SECRET");
      }),
    );
  });

  test("what was typed over several lines makes no line of its own", () => {
    const text = "That this be so.\n33. Annual report\nResolved: all \u202eof it";
    const [line] = draftMinutes({ ...meeting, decisions: [aDecision({ text })] }, false).text.match(/.*be so.*/) ?? [];
    expect(line).toBe("   Resolved: That this be so. 33. Annual report Resolved: all of it (D1)");
  });
});

test("an action stands under the item that it was agreed under, though an urgent one was put before it", () => {
  const [apologies, ...rest] = meeting.agenda.items;
  const urgent = anAgendaItem({ id: "ag_urgent", title: "The flood" });
  const items = [...(apologies === undefined ? [] : [apologies]), urgent, ...rest];
  const agreed = anOpenItem({ number: 15, task: "Ask for quotes", agendaItem: "31", agendaItemId: "ag_budget" });
  const { text } = draftMinutes({ ...meeting, agenda: { ...meeting.agenda, items }, items: [agreed] }, false);
  const under = text.slice(text.indexOf("32. Training budget"), text.indexOf("33."));
  expect(under).toContain("(A15)");
});

test("standing items are called as on the agenda: the minutes and the next meeting by their days, unless the clerk named them", () => {
  const minutesItem = (title: string) =>
    anAgendaItem({ id: "ag_minutes", title, from: { kind: "standing", standing: "minutes", place: "begin" } });
  const drafted = (title: string) =>
    draftMinutes(
      {
        ...meeting,
        previous: aMeeting({ id: "mt_feb", on: day("2026-02-06") }),
        agenda: { items: [minutesItem(title)], firstNumber: 30 },
      },
      false,
    ).text;
  expect(drafted("Minutes of the previous meeting")).toContain("30. Minutes of Fri 6 February 2026\n");
  expect(drafted("Last time")).toContain("30. Last time\n");
});
