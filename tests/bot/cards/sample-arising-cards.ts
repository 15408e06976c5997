import { presentItem } from "../../../src/bot/cards/actions/present-item.js";
import { presentStory } from "../../../src/bot/cards/actions/present-story.js";
import { type ArisingView, presentArising } from "../../../src/bot/cards/agendas/present-arising.js";
import { presentPapers, presentPapersAtHome } from "../../../src/bot/cards/agendas/present-papers.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { mattersArising, toFrozen } from "../../../src/domain/agendas/arising.js";
import { arisingChanges } from "../../../src/domain/agendas/arising-changes.js";
import { addDays, type Day, day } from "../../../src/domain/days/day.js";
import type { ReadArising } from "../../../src/services/agendas/read-arising.js";
import { aFrozenArising } from "../../builders/a-frozen-arising.js";
import { now, today, type World } from "./a-world.js";

const went = new Date("2026-03-02T17:00:00Z");
const by = { by: "m_ines", at: went } as const;
const plannedDays = ["2026-02-12", "2026-01-15", "2025-12-11"].map(day);

/** So many actions of a board, due one after the other. */
function many({ items, owners, typed }: World, count: number): readonly ActionItem[] {
  return Array.from({ length: count }, (_, n) => ({
    ...items.logged,
    id: `ai_${n + 1}` as const,
    number: n + 1,
    task: typed(`Read chapter ${n + 1} of the harbour plan`),
    owners: owners("m_joe", "m_sarah", "m_gwilym", "m_martin"),
    due: { kind: "day" as const, on: addDays(today, n - 12) },
    raisedOn: addDays(day("2026-02-20"), -20 * (n % 4)),
  }));
}

export function arisingCards(world: World): Record<string, Rendered> {
  const { board, items, meeting, owners, reads, someone, typed } = world;
  const clerk = reads("personal", someone("m_ines"));
  const channel = reads("channel", someone("m_ines"));
  const view = { meeting, board, reader: channel, part: "list" as const, page: 1, sends: true, now };
  const arising = (all: readonly ActionItem[], carriedBefore: Day = today) =>
    mattersArising(all, { meetingOn: meeting.on, carriedBefore, plannedDays });
  const frozen = (before: readonly ActionItem[], after: readonly ActionItem[]): ReadArising => {
    const { items: listed, parked } = arising(before, meeting.on);
    const kept = aFrozenArising({
      committee: board.committee.id,
      at: went,
      on: day("2026-03-02"),
      items: listed.map(toFrozen),
      parked: parked.map(toFrozen),
    });
    const present = new Map(after.map((item) => [item.id, item]));
    return { kind: "frozen", frozen: kept, present, differences: arisingChanges(kept, arising(after), present) };
  };
  const [one, two, three, four, five, six, seven, eight, ...others] = many(world, 24);
  if (!one || !two || !three || !four || !five || !six || !seven || !eight) throw new Error("too few");
  const parked = { ...eight, due: { kind: "day" as const, on: day("2026-06-30") }, parked: { daysBefore: 14, ...by } };
  const closed = { ...seven, part: "closed" as const };
  const was = [one, two, three, four, five, six, closed, parked, ...others];
  const ended = { kind: "discharged" as const, at: now, by: "m_ines" as const, agreed: true as const };
  const after = [
    { ...one, state: ended },
    { ...two, due: { kind: "day" as const, on: day("2026-03-27") } },
    { ...three, owners: owners("m_sarah") },
    { ...four, task: typed("Read chapter four and the annex") },
    { ...five, part: "closed" as const },
    { ...six, state: { kind: "withdrawn" as const, at: now, by: "m_ines" as const, reason: "superseded" } },
    { ...closed, task: typed("Something that nobody here may read") },
    parked,
    ...others,
    { ...items.logged, id: "ai_47" as const, number: 47 },
  ];
  const allMoved = was.map((item) => ({ ...item, due: { kind: "day" as const, on: day("2026-04-30") } }));
  const show = (read: ReadArising, over: Partial<ArisingView> = {}) => presentArising({ ...view, read, ...over });
  const live = (all: readonly ActionItem[]): ReadArising => ({ kind: "live", live: arising(all) });
  const done = { ...others[0], state: { kind: "done" as const, ...by } } as ActionItem;
  const sent = aFrozenArising({ at: went, items: arising(was).items.map(toFrozen), revision: 1 });
  const of = { board, meeting };
  return {
    arising: show(live([...was, { ...done, due: { kind: "none" } }])),
    "arising-nothing": show(live([])),
    "arising-all-parked": show(live([parked]), { sends: false }),
    "arising-parked": show(live([parked, one]), { part: "parked" }),
    "arising-frozen": show(frozen(was, after)),
    "arising-frozen-own-chat": show(frozen(was, after), { reader: clerk }),
    "arising-frozen-page-2": show(frozen(was, after), { page: 2 }),
    "arising-frozen-unchanged": show(frozen(was, was), { sends: false }),
    "arising-frozen-all-changed": show(frozen(was, allMoved)),
    "arising-frozen-changes": show(frozen(was, allMoved), { part: "changes" }),
    "arising-frozen-parked": show(frozen(was, after), { part: "parked", reader: clerk }),
    "arising-frozen-nothing": show(frozen([], [])),
    "papers-sent": presentPapers(of, { kind: "sent", frozen: sent, anew: false, agenda: 9 }),
    "papers-sent-before": presentPapers(of, { kind: "sent-before", frozen: sent }),
    "papers-not-sent": presentPapers(of, { kind: "refused", why: "ended" }),
    "papers-at-home": presentPapersAtHome(of, sent, typed("Ines Barrow")),
    "action-parked": presentItem({ item: parked, board, reader: clerk, dueOnWorkingDay: true, news: "parked" }),
    "story-parked": presentStory({ item: parked, board, reader: clerk, history: [], carried: 3 }),
  };
}
