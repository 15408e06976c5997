import { presentEndAsked } from "../../../src/bot/cards/meetings/present-end-asked.js";
import { presentMinutes, presentNothingHeld } from "../../../src/bot/cards/meetings/present-minutes.js";
import { presentSummary } from "../../../src/bot/cards/meetings/present-summary.js";
import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { minutesText } from "../../../src/bot/files/minutes-file.js";
import { readersAtHome } from "../../../src/domain/committees/may-read.js";
import { day } from "../../../src/domain/days/day.js";
import type { ReadMinutes } from "../../../src/services/meetings/read-minutes.js";
import { aDecision } from "../../builders/a-decision.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { anAgenda, anAgendaItem } from "../../builders/an-agenda.js";
import { now, today, type World } from "./a-world.js";
import { sampleNotices } from "./sample-notices.js";

/** What a meeting came to, its minutes, and what an owner is told after it. */
export function minutesCards(world: World): Record<string, Rendered> {
  const { board, roster, items, item, meeting, harbour, reads, someone, typed } = world;
  const held = { ...meeting, id: "mt_held" as const, on: today };
  const clerk = reads("personal", someone("m_ines"));
  const budget = anAgendaItem({ title: typed("Budget for the lido"), kind: "decision" });
  const driver = anAgendaItem({ id: "ag_driver", title: typed("The minibus driver"), part: "closed" });
  const agreed = (one: typeof items.late, agendaItem: string) => ({ ...one, agendaItem });
  const minutes: ReadMinutes = {
    agenda: {
      meeting: held,
      saved: anAgenda(),
      items: [budget, driver, anAgendaItem({ id: "ag_report", title: typed("Annual report") })],
      firstNumber: 5,
      next: meeting,
    },
    record: aMeetingRecord({
      taken: ["ag_budget", "ag_driver"],
      attendance: [
        { who: { kind: "member", member: "m_martin" }, as: "present" },
        { who: { kind: "member", member: "m_ines" }, as: "present" },
        {
          who: { kind: "member", member: "m_joel" },
          as: "apologies",
          deputy: { kind: "guest", name: typed("Wren Ashby") },
        },
        { who: { kind: "guest", name: typed("Wren Ashby") }, as: "present" },
      ],
      declarations: [
        { who: { kind: "member", member: "m_sarah" }, item: "ag_budget", interest: typed("swims there"), at: now },
      ],
    }),
    decisions: [
      aDecision({
        number: 7,
        text: typed("That the lido opens on 1 May, and that its price stays as it is for another year."),
        under: { item: "ag_budget", number: "5", title: typed("Budget for the lido") },
      }),
      aDecision({ number: 8, text: typed("That the complaint be upheld."), part: "closed" }),
    ],
    items: [agreed(items.later, "5"), agreed(items.everybody, "5"), agreed(items.closed, "6")],
  };
  const { next: _next, ...withoutNext } = minutes.agenda;
  const crowded: ReadMinutes = {
    ...minutes,
    decisions: Array.from({ length: 12 }, (_, n) =>
      aDecision({ number: n + 1, text: typed("That it be so. ".repeat(30)) }),
    ),
    items: Array.from({ length: 30 }, (_, n) =>
      item(n + 1, "Write to every household on the quay ".repeat(6), "2026-04-02"),
    ),
  };
  const atHome = { board, reader: readersAtHome(harbour) };
  const drafted = (closed: boolean) => minutesText({ board, roster, reader: clerk }, held, minutes, closed);
  const nothing = {
    ...minutes,
    agenda: withoutNext,
    decisions: [],
    items: [],
    record: aMeetingRecord({ attendance: [] }),
  };
  const again = "draft minutes of the meeting of 5 March 2026 with the closed part";
  const { morning, row } = afterNotice(world);
  return {
    "summary-own-chat": presentSummary({ board, reader: clerk, meeting: held, minutes }),
    "summary-home": presentSummary({ ...atHome, meeting: held, minutes: { ...minutes, agenda: withoutNext } }),
    "summary-nothing": presentSummary({ ...atHome, meeting: held, minutes: nothing, before: true }),
    "summary-crowded": presentSummary({ board, reader: clerk, meeting: held, minutes: crowded }),
    minutes: presentMinutes({ board, meeting: held, drafted: drafted(false), again }),
    "minutes-closed": presentMinutes({ board, meeting: held, drafted: drafted(true), again }),
    "end-asked": presentEndAsked({ board, meeting: held, untaken: 3 }),
    "end-asked-all-taken": presentEndAsked({ board, meeting: held, untaken: 0 }),
    "minutes-none": presentNothingHeld({ board }),
    "minutes-cancelled": presentNothingHeld({ board, cancelled: held }),
    "after-meeting": presentNotice({ ...morning, rows: [row(items.later), row(items.today), row(items.ongoing)] }),
    "after-meeting-answered": presentNotice({ ...morning, rows: [row(items.done), row(items.later)] }),
  };

  function afterNotice(of: World) {
    const { morning: base } = sampleNotices(of);
    const [first] = base.rows;
    if (first === undefined) throw new Error("a morning has rows");
    const at = { id: "mt_held" as const, on: day("2026-03-03") };
    const row = (one: typeof items.late) => ({
      ...first,
      item: { ...one, owners: items.today.owners },
      stage: "new" as const,
      yours: one.state.kind === "open",
      meeting: at,
    });
    return { morning: { ...base, kind: "after-meeting" as const, severalCommittees: false }, row };
  }
}
