import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionsOf } from "../../../src/bot/cards/mentions.js";
import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import { day } from "../../../src/domain/days/day.js";
import { isElement } from "../../fakes/teams/activity.js";
import { cardText } from "../../fakes/teams/card-text.js";
import { checkCard } from "../../fakes/teams/check-card.js";
import { aWorld } from "./a-world.js";
import { elementsOf } from "./card-rules.js";
import { sampleCards } from "./sample-cards.js";
import { homeCards, sampleHomeNotices } from "./sample-home-cards.js";
import { titlesOf } from "./titles-of.js";

const world = aWorld();
const { eve, weekly, call } = sampleHomeNotices(world);
const wordsOf = (rendered: ReturnType<typeof presentNotice>) => cardText(rendered.card as never);

describe("what changed, in the home", () => {
  it("says when the board meets, how many changes there are, and of each what happened", () => {
    const rendered = presentNotice(eve);
    expect(rendered.summary).toBe("Tomorrow: 13 changes since the agenda");
    expect(wordsOf(rendered)).toContain("meets Fri 6 March · 14:00 · Custom House, upper room");
    expect(wordsOf(rendered)).toContain("And 3 more. The agenda came Fri 27 February.");
    for (const words of [
      "done today at 09:14 · Sarah Kent",
      "new, due Thu 12 March · Joe Finch",
      "moved to Fri 13 March from Fri 6 March",
      "moved to Fri 6 March, had no day before",
      "moved from Fri 6 March, now ongoing",
      "given to Joe Finch and Aoife O'Dwyer",
      "open again, due today",
    ])
      expect(wordsOf(rendered)).toContain(words);
    expect(titlesOf(rendered)).toEqual(["Agenda", "Outstanding"]);
  });

  it("names the day of a meeting after a weekend, and the day since when there is no agenda", () => {
    const monday = presentNotice({ ...eve, meeting: { ...eve.meeting, on: day("2026-03-09") }, more: 0 });
    expect(monday.summary).toBe("Meeting Mon 9 March: 10 changes since the agenda");
    const cards = homeCards(world);
    expect(cards["eve-without-agenda"]?.summary).toBe("Tomorrow: 1 change since Fri 27 February");
  });

  it("has rows that can't be pressed, as it is a photograph", () => {
    expect(elementsOf(presentNotice(eve)).filter(({ selectAction }) => isElement(selectAction))).toEqual([]);
  });

  it("says of the closed part number and day only", () => {
    const { items, owners, typed } = world;
    const secret = { ...items.closed, task: typed("QZX task"), owners: owners("m_gwilym") };
    const withdrawn = { kind: "withdrawn" as const, at: new Date(), by: "m_ines" as const, reason: "QZX why" };
    const changes = [
      { item: secret, what: "new" as const },
      { item: secret, what: "reopened" as const },
      { item: secret, what: "moved" as const, from: items.later.due },
      { item: { ...secret, state: withdrawn }, what: "withdrawn" as const },
    ];
    const shown = [presentNotice({ ...eve, changes }), presentNotice({ ...weekly, items: [secret] })];
    for (const rendered of shown) {
      expect(wordsOf(rendered)).toContain("closed item");
      expect(JSON.stringify(rendered)).not.toMatch(/QZX|Gwilym/);
    }
  });
});

describe("the week's list, in the home", () => {
  it("counts what is overdue and due this week, and opens its rows as a list does", () => {
    const rendered = presentNotice(weekly);
    expect(rendered.summary).toBe("3 overdue, 2 due this week");
    expect(titlesOf(rendered)).toEqual(expect.arrayContaining(["Outstanding", "Mine"]));
    const opens = elementsOf(rendered).flatMap(({ selectAction }) => (isElement(selectAction) ? [selectAction] : []));
    expect(opens.map(({ tooltip }) => tooltip)).toEqual(["Open A31", "Open A27", "Open A38", "Open A41"]);
    // The Sunday's own are of this week.
    expect(opens[0]?.data).toMatchObject({ at: "list:outstanding;until=2026-03-09:1" });
  });

  it("says only what there is, and leads to the rest", () => {
    expect(presentNotice({ ...weekly, overdue: 0 }).summary).toBe("2 due this week");
    expect(presentNotice({ ...weekly, dueThisWeek: 0 }).summary).toBe("3 overdue");
    const longer = presentNotice({ ...weekly, overdue: 6, dueThisWeek: 8 });
    expect(wordsOf(longer)).toContain("And 9 more.");
    expect(titlesOf(longer)).toContain("More");
  });
});

describe("what a home is called for", () => {
  it("says numbers and due days, no task, and mentions each owner once", () => {
    const rendered = presentNotice(call);
    expect(wordsOf(rendered)).toContain("A31 was due Fri 20 February, A40 was due Fri 27 February");
    expect(wordsOf(rendered)).toContain("A27 was due Mon 23 February, A38 is due today");
    for (const { item } of call.calls) expect(JSON.stringify(rendered)).not.toContain(item.task);
    expect(rendered.card.msteams).toEqual({
      entities: [
        { type: "mention", text: "<at>Sarah Kent</at>", mentioned: { id: "29:sarah", name: "Sarah Kent" } },
        { type: "mention", text: "<at>Joe Finch</at>", mentioned: { id: "29:joe", name: "Joe Finch" } },
        { type: "mention", text: "<at>Gwilym Pugh</at>", mentioned: { id: "29:gwilym", name: "Gwilym Pugh" } },
      ],
    });
    expect(wordsOf(rendered)).toContain("Add the app, or say hello to it in a personal chat");
    expect(rendered.summary).toBe("4 actions whose owner I can't reach");
  });

  it("mentions fifteen people at most, and counts the others", () => {
    const owners = Array.from({ length: 20 }, (_, at) => ({ name: `Volunteer ${at}`, channelId: `29:${at}` }));
    const rendered = presentNotice({ ...call, calls: [{ item: world.items.today, owners }] });
    expect(rendered.card.msteams).toMatchObject({ entities: { length: 15 } });
    expect(wordsOf(rendered)).toContain("And 5 owners more.");
  });

  it("is the only card on which anybody is mentioned, whatever was typed", () => {
    const cards = Object.entries(sampleCards((words) => `<at>${words}</at>`));
    const mentioning = cards.filter(([, { card }]) => JSON.stringify(card.msteams ?? {}).includes("entities"));
    expect(mentioning.map(([name]) => name.replace(/-.*/, ""))).toEqual(["call", "call", "call"]);
    const markup = cards.flatMap(([, rendered]) =>
      elementsOf(rendered).filter(({ type, text }) => type === "TextBlock" && String(text).includes("<at>")),
    );
    const texts = mentioning.flatMap(([, { card }]) => JSON.stringify(card.msteams).match(/<at>[^<]*<\/at>/g) ?? []);
    expect(new Set(markup.flatMap(({ text }) => String(text).match(/<at>[^<]*<\/at>/g) ?? []))).toEqual(new Set(texts));
  });
});

describe("a mention", () => {
  const names = (...typed: string[]) =>
    mentionsOf(typed.map((name, at) => ({ name, channelId: `29:${at}` }))).map(({ mentioned }) => mentioned.name);

  it.each([
    ["Aoife O'Dwyer-Pugh", "Aoife O'Dwyer-Pugh"],
    ["Aoife O’Dwyer", "Aoife O'Dwyer"],
    ["Zoë Łukasz Ngũgĩ", "Zoë Łukasz Ngũgĩ"],
    ["王小明", "王小明"],
    ["Dr. R. 2", "Dr. R. 2"],
    ["</at><at>Everybody</at>", "at at Everybody at"],
    ["[press](javascript:alert)", "press javascript alert"],
    ["# **Tom** _Ash_ `x`", "Tom Ash x"],
    ["- Tom", "Tom"],
    ["Tom\n\u202eAsh\u0000", "Tom Ash"],
    ["🙂", "a member"],
    ["", "a member"],
  ])("of %j says %j", (typed, said) => {
    expect(names(typed)).toEqual([said]);
  });

  it("of two who are called alike tells them apart, as Teams knows whom a text means by that text alone", () => {
    expect(names("Jo Finch", "Jo_Finch", "Jo Finch 2", "Jo Finch")).toEqual([
      "Jo Finch",
      "Jo Finch 2",
      "Jo Finch 2 2",
      "Jo Finch 3",
    ]);
  });

  it("breaks no rule of cards, whatever the name", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 80 }), { minLength: 1, maxLength: 4 }), (typed) => {
        const owners = typed.map((name, at) => ({ name, channelId: `29:${at}` }));
        const rendered = presentNotice({ ...call, calls: [{ item: world.items.today, owners }] });
        expect(checkCard(rendered.card as never)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
