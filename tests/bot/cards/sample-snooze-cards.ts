import { presentItem } from "../../../src/bot/cards/actions/present-item.js";
import { presentItemForm } from "../../../src/bot/cards/actions/present-item-forms.js";
import { presentList } from "../../../src/bot/cards/actions/present-list.js";
import { presentHistory, presentStory } from "../../../src/bot/cards/actions/present-story.js";
import { remindedInRow } from "../../../src/bot/cards/actions/reminded-news.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { presentRefusal } from "../../../src/bot/cards/talk/present-refusal.js";
import type { HistoryLine } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { now, today, type World } from "./a-world.js";

/** What is asked and answered where an action is snoozed, its owner nudged, or somebody told by the clerk. */
export function snoozeCards(world: World): Record<string, Rendered> {
  return { ...forms(world), ...news(world), ...facts(world), ...refusals(world) };
}

function forms({ board, items, reads, someone, typed }: World): Record<string, Rendered> {
  const own = { item: items.moved, board, reader: reads("personal", someone("m_sarah")), at: "card" as const };
  const short = (snoozeDays: number) => ({
    ...board,
    committee: { ...board.committee, policy: { ...board.committee.policy, snoozeDays } },
  });
  return {
    "snooze-it": presentItemForm({ ...own, show: "snooze" }),
    "snooze-it-until-tomorrow": presentItemForm({ ...own, board: short(1), show: "snooze" }),
    "snooze-it-on-a-sunday": presentItemForm({
      ...own,
      board: { ...short(2), today: day("2026-03-08") },
      show: "snooze",
    }),
    "snooze-it-again": presentItemForm({
      ...own,
      show: "snooze",
      objection: "no-day",
      kept: { until: "pick" },
    }),
    "snooze-in-a-row": presentList({
      ...{ items: [items.moved, items.today], total: 2, page: 1, overdue: 1, now },
      ...{ list: { kind: "outstanding", owner: "me" }, boards: [board], reader: own.reader },
      open: { item: items.moved.id, show: "snooze" },
    }),
    "snoozed-in-a-row": presentList({
      ...{
        items: [{ ...items.moved, undoable: { by: "m_sarah", at: now, before: {} } }, items.today],
        total: 2,
        page: 1,
      },
      ...{ overdue: 1, now, list: { kind: "outstanding", owner: "me" }, boards: [board], reader: own.reader },
      open: {
        item: items.moved.id,
        show: "buttons",
        said: remindedInRow(
          { kind: "snoozed", until: day("2026-03-09"), hearsOn: day("2026-03-09"), others: false },
          today,
        ),
      },
    }),
    "nudge-it": presentItemForm({ ...own, reader: reads("personal", someone("m_ines")), show: "nudge" }),
    "nudge-it-changed-meanwhile": presentItemForm({
      ...own,
      reader: reads("personal", someone("m_ines")),
      show: "nudge",
      objection: "changed-meanwhile",
      kept: { note: typed("the papers go out on Thursday") },
    }),
  };
}

function news({ board, items, reads, someone, typed }: World): Record<string, Rendered> {
  const of = { item: items.moved, board, dueOnWorkingDay: true, now };
  const own = { ...of, reader: reads("personal", someone("m_sarah")) };
  const clerks = { ...of, reader: reads("personal", someone("m_ines")) };
  const undoable = (by: "m_sarah" | "m_ines") => ({ ...items.moved, undoable: { by, at: now, before: {} } });
  return {
    "item-snoozed": presentItem({
      ...own,
      item: undoable("m_sarah"),
      news: { kind: "snoozed", until: day("2026-03-09"), hearsOn: day("2026-03-09"), others: false },
    }),
    "item-snoozed-until-a-saturday": presentItem({
      ...own,
      item: { ...items.late, undoable: { by: "m_sarah", at: now, before: {} } },
      news: { kind: "snoozed", until: day("2026-03-07"), hearsOn: day("2026-03-09"), others: true },
    }),
    "item-nudged": presentItem({
      ...clerks,
      news: { kind: "nudged", now: [typed("Sarah Kent")], later: [], away: [] },
    }),
    "item-nudged-of-some": presentItem({
      ...clerks,
      item: items.late,
      news: { kind: "nudged", now: [typed("Joe Finch"), typed("Joe Larkin")], later: [typed("Gwilym Pugh")], away: [] },
    }),
    "item-nudged-while-away": presentItem({
      ...clerks,
      item: items.late,
      news: {
        ...{ kind: "nudged", now: [], later: [] },
        away: [
          {
            ...{ name: typed("Joe Finch"), until: day("2026-03-25") },
            deputy: { kind: "hears", name: typed("Joe Larkin"), on: day("2026-03-06") },
          },
          { name: typed("Gwilym Pugh"), until: day("2026-03-10") },
        ],
      },
    }),
    "item-nudged-in-the-channel": presentItem({
      ...clerks,
      item: items.closed,
      reader: reads("channel", someone("m_ines")),
      news: { kind: "nudged", now: [typed("Sarah Kent")], later: [], away: [] },
    }),
    "item-passed-on": presentItem({
      ...clerks,
      item: { ...items.passOn, undoable: { by: "m_ines", at: now, before: {} } },
      news: { kind: "passed-on", to: typed("Gwilym Pugh") },
    }),
  };
}

function facts({ board, items, reads, someone, typed }: World): Record<string, Rendered> {
  const note = typed("the papers go out on Thursday");
  const item = {
    ...items.moved,
    nudge: { by: "m_ines" as const, at: new Date("2026-03-04T09:00:00Z"), note },
    snoozes: [{ member: "m_sarah" as const, until: day("2026-03-09"), at: now }],
    passedOn: [{ to: "m_gwilym" as const, by: "m_ines" as const, at: new Date("2026-03-03T09:00:00Z") }],
    revision: 4,
  };
  const history: readonly HistoryLine[] = [
    { at: now, by: "m_sarah", what: { kind: "snoozed", until: day("2026-03-09") } },
    { at: new Date("2026-03-04T09:00:00Z"), by: "m_ines", what: { kind: "nudged", note } },
    { at: new Date("2026-03-03T09:00:00Z"), by: "m_ines", what: { kind: "passed-on", to: "m_gwilym" } },
    { at: new Date("2026-02-10T10:00:00Z"), by: "m_ines", what: { kind: "logged" } },
  ];
  const of = { item, board, history };
  return {
    "story-reminded": presentStory({ ...of, reader: reads("personal", someone("m_sarah")) }),
    "story-reminded-in-the-channel": presentStory({ ...of, reader: reads("channel", someone("m_sarah")) }),
    "story-reminded-to-who-asked": presentStory({ ...of, reader: reads("personal", someone("m_ines")) }),
    "history-reminded": presentHistory({ ...of, reader: reads("personal", someone("m_ines")), page: 1, total: 4 }),
  };
}

function refusals({ board, items, reads, someone }: World): Record<string, Rendered> {
  const of = { item: items.moved, board, reader: reads("personal", someone("m_sarah")) };
  return {
    "refused-snooze-too-long": presentRefusal({ kind: "snooze-too-long", latest: day("2026-03-12"), days: 7, ...of }),
    "refused-snooze-of-somebody-elses": presentRefusal({
      ...{ kind: "not-owner", deed: "snooze", ...of },
      reader: reads("personal", someone("m_ines")),
    }),
    "refused-nudged-today": presentRefusal({
      ...{ kind: "nudged-today", by: "m_martin", at: new Date("2026-03-05T09:30:00Z"), ...of },
      reader: reads("personal", someone("m_ines")),
    }),
    "refused-passed-on-to-whom": presentRefusal({
      ...{ kind: "passed-on-to-whom", owing: ["m_joe", "m_gwilym"], ...of },
      reader: reads("personal", someone("m_ines")),
    }),
  };
}
