import { type AgendaView, presentAgenda } from "../../../src/bot/cards/agendas/present-agenda.js";
import { presentNoSuchMeeting } from "../../../src/bot/cards/agendas/present-no-such-meeting.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { AgendaItem } from "../../../src/domain/agendas/agenda.js";
import { usualStandingItems } from "../../../src/domain/agendas/standing-items.js";
import { day } from "../../../src/domain/days/day.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aReadAgenda } from "../../builders/a-read-agenda.js";
import { anAgenda, anAgendaItem } from "../../builders/an-agenda.js";
import { now, type World } from "./a-world.js";

/** The harbour board's agenda with items of every kind, as the cards of an agenda need it. */
export function sampleAgenda({ meeting, board, harbour, reads, typed }: World) {
  const standing = (kind: (typeof usualStandingItems)[number]["kind"], more: Partial<AgendaItem> = {}): AgendaItem => {
    const usual = usualStandingItems.find((one) => one.kind === kind);
    return anAgendaItem({
      id: `ag_${kind}`,
      title: usual?.title ?? typed("Questions from the public"),
      from: { kind: "standing", standing: kind, place: usual?.place ?? "begin" },
      ...(usual?.takes !== undefined && { kind: usual.takes }),
      ...more,
    });
  };
  const own = (name: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem =>
    anAgendaItem({ id: `ag_${name}`, title: typed(title), ...more });
  const items: readonly AgendaItem[] = [
    standing("apologies"),
    standing("declarations"),
    standing("minutes", { papers: { kind: "here" } }),
    standing("matters-arising", { minutes: 20 }),
    own("berths", "Who may use the public berths, second draft", {
      kind: "decision",
      lead: { kind: "member", member: "m_martin" },
      minutes: 15,
      papers: { kind: "here", pages: typed("10-23") },
    }),
    own("shares", "What each partner pays in the coming year", {
      kind: "decision",
      lead: { kind: "typed", name: typed("The Director of Finance") },
      minutes: 15,
      papers: { kind: "to-come" },
    }),
    own("driver", "The minibus driver's grievance", {
      kind: "decision",
      part: "closed",
      lead: { kind: "member", member: "m_gwilym" },
      minutes: 10,
      papers: { kind: "here" },
    }),
    own("winter", "Rough sleepers on the quay: the winter picture", {
      kind: "discussion",
      lead: { kind: "member", member: "m_joe" },
      minutes: 20,
      subItems: [
        { id: "ag_counts", title: typed("What was counted in January"), minutes: 10 },
        { id: "ag_shelter", title: typed("The shelter's report"), papers: { kind: "here", pages: "31" } },
      ],
    }),
    own("ferry", "Getting home after the last ferry", {
      kind: "discussion",
      lead: { kind: "member", member: "m_sarah" },
      minutes: 20,
      papers: { kind: "here", link: "https://papers.example.org/ferry" },
    }),
    own("figures", "Training figures", { kind: "information", minutes: 5 }),
    standing("work-programme", { kind: "information", minutes: 5 }),
    standing("next-meeting"),
  ];
  const read = aReadAgenda({
    meeting,
    items,
    saved: anAgenda({ committee: harbour.id, items, revision: 3 }),
    previous: aMeeting({ id: "mt_january", on: day("2026-01-13") }),
    next: aMeeting({ id: "mt_may", on: day("2026-05-12"), startsAt: "14:00" }),
  });
  const view: AgendaView = {
    read,
    board,
    reader: reads("channel"),
    outstanding: 23,
    overdue: 5,
    papersBy: day("2026-03-10"),
  };
  return { view, read, items, own, standing };
}

export function agendaCards(world: World): Record<string, Rendered> {
  const { meeting, board, reads, someone, items: actions, typed } = world;
  const { view, read, items, own } = sampleAgenda(world);
  const { startsAt: _hour, place: _place, ...onlyDay } = meeting;
  const untouched = aReadAgenda({ meeting });
  const underItem = { ...actions.later, meeting: meeting.id, agendaItem: "9" };
  const [first, second, third, fourth, ...rest] = items;
  const reworded = rest.map((item) =>
    item.id === "ag_ferry" ? { ...item, title: typed("Getting home after dark"), kind: "information" as const } : item,
  );
  const since = [
    first,
    second,
    third,
    fourth,
    own("noise", "Noise from the night works", { kind: "decision" }),
  ].flatMap((item) => item ?? []);
  const changed = [...since, ...reworded.filter(({ id }) => id !== "ag_figures" && id !== "ag_driver")];
  const sent = { at: new Date("2026-03-04T15:00:00Z"), by: "m_ines" as const, firstNumber: 1, items };
  const many = Array.from({ length: 25 }, (_, index) =>
    own(`item${index}`, `Report ${index + 1} of the year`, many25(index)),
  );
  const hundred = Array.from({ length: 100 }, (_, index) =>
    own(`item${index}`, `Report ${index + 1} of the year`, {
      lead: { kind: "typed", name: typed("The Director of Finance") },
      minutes: 5,
      papers: { kind: "here", pages: typed("1-99") },
      subItems: Array.from({ length: index === 3 ? 26 : 0 }, (_part, part) => ({
        id: `ag_sub${part}` as const,
        title: typed(`The part of ward ${part}`),
        lead: { kind: "typed" as const, name: typed("The ward's councillor") },
      })),
    }),
  );
  const paged = { ...view, read: { ...read, items: hundred, firstNumber: 30 } };
  return {
    agenda: presentAgenda({ ...view, read: untouched }),
    "agenda-nothing-outstanding": presentAgenda({
      ...{ ...view, outstanding: 0, overdue: 0 },
      read: aReadAgenda({ meeting: onlyDay }),
    }),
    "agenda-whole": presentAgenda(view),
    "agenda-whole-in-person": presentAgenda({
      ...view,
      reader: reads("personal", someone("m_sarah")),
      owed: [actions.moved, actions.closed, underItem],
    }),
    "agenda-since-its-papers": presentAgenda({
      ...view,
      read: { ...read, items: changed, saved: { ...read.saved, items: changed, sent } },
    }),
    "agenda-too-long": presentAgenda({
      ...view,
      read: {
        ...read,
        meeting: {
          ...meeting,
          endsAt: "15:30",
          link: "https://meet.example.org/harbour",
          moves: [{ from: day("2026-03-12"), to: meeting.on, at: now, by: "m_ines" }],
        },
      },
    }),
    "agenda-of-25-items": presentAgenda({ ...view, read: { ...read, items: many } }),
    "agenda-of-100-items": presentAgenda(paged),
    "agenda-of-100-items-further-on": presentAgenda({ ...paged, page: 2 }),
    "no-meeting-in-may": presentNoSuchMeeting({ board, ref: { kind: "month", month: 5 }, next: meeting }),
    "no-meeting-on-that-day": presentNoSuchMeeting({ board, ref: { kind: "day", on: day("2026-05-05") } }),
    "no-meeting-yet": presentNoSuchMeeting({ board, ref: { kind: "last" }, next: meeting }),
  };
}

/** A year's last agenda: decisions, then discussions, then what is only to be known. */
function many25(index: number): Partial<AgendaItem> {
  const kind = index < 8 ? "decision" : index < 16 ? "discussion" : "information";
  const leads = ["m_ines", "m_martin", "m_sarah", "m_joe"] as const;
  const member = leads[index % leads.length] ?? "m_ines";
  return {
    kind,
    part: index === 7 ? "closed" : "open",
    lead: { kind: "member", member },
    minutes: 5,
    ...(index % 3 === 0 && { papers: { kind: "here", pages: `${index * 4 + 1}-${index * 4 + 4}` } }),
  };
}
