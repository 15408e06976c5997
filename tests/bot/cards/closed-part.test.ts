import { describe, expect, it } from "vitest";
import { presentItem } from "../../../src/bot/cards/actions/present-item.js";
import { presentItemForm } from "../../../src/bot/cards/actions/present-item-forms.js";
import { presentList } from "../../../src/bot/cards/actions/present-list.js";
import { presentHistory, presentStory } from "../../../src/bot/cards/actions/present-story.js";
import type { HistoryLine, ItemRequest } from "../../../src/domain/actions/action-item.js";
import { mayRead } from "../../../src/domain/committees/may-read.js";
import { day } from "../../../src/domain/days/day.js";
import { aWorld, now } from "./a-world.js";
import { sampleCards } from "./sample-cards.js";
import { wordsOf } from "./titles-of.js";

const allNews = [
  ...(["none", "logged", "moved", "edited", "given", "noted", "rated", "part"] as const),
  ...(["referred", "planned", "undone", "restored", "asked"] as const),
];

const { items, reads, someone, board, owners } = aWorld();
const as = (role: "chair" | "clerk" | "member" | "adviser" | "observer") => ({ ...someone("m_joe"), role });

describe("the closed part", () => {
  it.each([
    ["chair", true],
    ["clerk", true],
    ["member", true],
    ["adviser", false],
    ["observer", false],
  ] as const)("in the personal chat of a %s: %s", (role, may) => {
    expect(mayRead(items.closed, reads("personal", as(role)))).toBe(may);
  });

  it("is an adviser's to read where the adviser owes it", () => {
    expect(mayRead({ ...items.closed, owners: owners("m_joe") }, reads("personal", as("adviser")))).toBe(true);
  });

  it("is nobody's in a shared place, whatever their role", () => {
    expect(mayRead(items.closed, reads("channel", as("clerk")))).toBe(false);
    expect(mayRead(items.closed, reads("group-chat", as("chair")))).toBe(false);
  });

  it("is not for who has left, or is on another committee", () => {
    expect(mayRead(items.closed, reads("personal", { ...as("clerk"), leftAt: now }))).toBe(false);
    expect(mayRead(items.closed, reads("personal", someone("m_sarahpond")))).toBe(false);
    expect(mayRead(items.closed, reads("personal"))).toBe(false);
  });

  it("stands on no card of a shared place: no task, no owner, no button", () => {
    const secret = { ...items.closed, task: "QZX secret", owners: owners("m_gwilym") };
    const view = {
      list: { kind: "outstanding" } as const,
      items: [secret],
      total: 1,
      overdue: 1,
      page: 1,
      boards: [board],
      reader: reads("channel", someone("m_ines")),
      now,
    };
    for (const rendered of [
      presentList(view),
      presentList({ ...view, open: { item: secret.id, show: "buttons" } }),
      presentList({ ...view, answered: secret }),
    ]) {
      expect(wordsOf(rendered)).toContain("closed item");
      expect(JSON.stringify(rendered)).not.toContain("QZX");
      expect(wordsOf(rendered)).not.toContain("Gwilym");
      expect(JSON.stringify(rendered)).not.toContain('"item.');
    }
  });

  it("stands on no card of its own news in a shared place: no note, rating, reason or name", () => {
    const request: ItemRequest = { kind: "owner", to: "m_joel", by: "m_gwilym", at: now, why: "QZX why" };
    const secret = {
      ...items.closed,
      task: "QZX task",
      owners: owners("m_gwilym"),
      due: { kind: "day", on: day("2026-03-20"), typed: "QZX day", workedOut: true } as const,
      latestNote: { text: "QZX note", by: "m_gwilym" as const, at: now },
      rating: { kind: "off-track" as const, why: "QZX rating", by: "m_gwilym" as const, at: now },
      boardReference: "QZX 4",
      request,
    };
    const view = { item: secret, board, reader: reads("channel", someone("m_ines")), dueOnWorkingDay: true };
    const since: HistoryLine = { at: now, by: "m_gwilym", what: { kind: "noted", text: "QZX line" } };
    const shown = [
      ...allNews.map((news) => presentItem({ ...view, news, deciders: ["Martin Oake"] })),
      presentItem({ ...view, news: { kind: "granted", asked: request, onTeams: true } }),
      presentItem({ ...view, news: { kind: "declined", asked: request, onTeams: true } }),
      presentItemForm({ ...view, show: "decline", at: "card", objection: "changed-meanwhile", since }),
      presentStory({ ...view, history: [since] }),
      presentHistory({ ...view, history: [since], page: 1, total: 1 }),
    ];
    expect(
      shown.map((rendered) => JSON.stringify(rendered)).filter((json) => /QZX|Gwilym|Larkin|off track/.test(json)),
    ).toEqual([]);
  });

  it.each(["item-closed-part-in-the-channel", "story-closed-part-in-the-channel"])(
    "has no button and no owner: %s",
    (name) => {
      const rendered = sampleCards()[name];
      expect(JSON.stringify(rendered)).not.toContain("minibus");
      expect(JSON.stringify(rendered)).not.toContain("Action.Execute");
      expect(JSON.stringify(rendered)).not.toContain("Sarah");
    },
  );
});

it("why a closed item was withdrawn is read only by who may read the item", () => {
  const withdrawn = { kind: "withdrawn", by: "m_ines", at: now, reason: "QZX superseded" } as const;
  const item = { ...items.closed, state: withdrawn };
  const card = (reader: ReturnType<typeof reads>) => {
    const view = { item, board, reader, news: "none", dueOnWorkingDay: true } as const;
    const list = {
      list: { kind: "outstanding" },
      items: [item],
      total: 1,
      overdue: 0,
      page: 1,
      boards: [board],
      now,
    } as const;
    return JSON.stringify([presentItem(view), presentList({ ...list, reader })]);
  };
  expect(card(reads("channel", someone("m_ines")))).not.toContain("QZX");
  expect(card(reads("personal", as("observer")))).not.toContain("QZX");
  expect(card(reads("personal", as("clerk")))).toContain("QZX superseded");
});
