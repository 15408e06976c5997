import { describe, expect, it } from "vitest";
import { fitsTeams } from "../../../src/bot/cards/card-size.js";
import { presentRosterList } from "../../../src/bot/cards/committees/present-roster-list.js";
import { aWorld } from "./a-world.js";
import { brokenRules, elementsOf } from "./card-rules.js";
import { aCheckedList, aLongList, rosterListCards } from "./sample-roster-list.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const world = aWorld();
const { board } = world;
const cards = rosterListCards(world);
const card = (name: string) => {
  const found = cards[name];
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found;
};
const input = (name: string, id: string) => elementsOf(card(name)).find((element) => element.id === id);
const choices = (name: string, id: string) =>
  ((input(name, id)?.choices ?? []) as readonly { title: string }[]).map(({ title }) => title);

describe("the card of a pasted attendance list", () => {
  it("says how many people it names, and shows what could not be read as it was typed", () => {
    expect(wordsOf(card("roster-list"))).toMatch(/^10 people on this list\n/);
    expect(wordsOf(card("roster-list"))).toContain("2 lines could not be read.");
    expect(wordsOf(card("roster-list"))).toContain("“3. and colleagues from the trust”");
  });

  it("asks by name who somebody is who could be several people here", () => {
    expect(wordsOf(card("roster-list"))).toContain("“Joe L” could be more than one person here.");
    expect(choices("roster-list", "who0")).toEqual([
      "Joe Finch",
      "Joe Larkin",
      "Somebody new of that name",
      "Leave them out",
    ]);
  });

  it("asks once what those are who have no stated role, and expects advisers", () => {
    expect(wordsOf(card("roster-list"))).toContain("2 have no stated role: Cllr Tolland, Petra Lind.");
    expect(choices("roster-list", "unstated")).toEqual(["members", "advisers", "observers"]);
    expect(input("roster-list", "unstated")?.value).toBe("adviser");
  });

  it("expects members where the list calls nobody one", () => {
    const { list, ...view } = aCheckedList(world);
    const people = list.people.map(({ role, ...person }) =>
      role === "member" ? person : { ...person, ...(role && { role }) },
    );
    const drawn = presentRosterList({ ...view, list: { ...list, people }, board });
    expect(elementsOf(drawn).find(({ id }) => id === "unstated")?.value).toBe("member");
  });

  it("says whose the initials are too that the list gives somebody", () => {
    const { plan, ...view } = aCheckedList(world);
    const shared = plan.map((row, at) => (at === 4 ? { ...row, initialsOf: ["Nora Booth"] } : row));
    const drawn = presentRosterList({ ...view, plan: shared, board });
    expect(JSON.stringify(elementsOf(drawn).find(({ id }) => id === "rows")?.choices)).toContain(
      "Nia Bright (NB) · adviser · Designated Nurse · Harbour Clinical Commissioning Group · the initials of Nora Booth too",
    );
  });

  it("puts chair and clerk apart: the chair is ticked, whoever takes the minutes is not", () => {
    expect(choices("roster-list", "offices")).toEqual([
      "Ottilie Marsh becomes chair",
      "Ewan Pryce takes the minutes: make them a clerk too",
    ]);
    expect(input("roster-list", "offices")?.value).toBe("1");
  });

  it("makes nobody clerk unasked who is known and did not paste it", () => {
    const own = aCheckedList(world);
    const place = { kind: "known", member: "m_joe" } as const;
    const plan = own.plan.map((row, at) => (at === 2 ? { ...row, place } : row));
    const rendered = presentRosterList({ ...own, plan, board });
    expect(elementsOf(rendered).find(({ id }) => id === "offices")?.value).toBe("1");
  });

  it("has a clerk ticked who pasted the list themselves", () => {
    const own = aCheckedList(world);
    const plan = own.plan.map((row, at) =>
      at === 2 ? { ...row, place: { kind: "known" as const, member: "m_joe" as const } } : row,
    );
    const rendered = presentRosterList({ ...own, plan, list: { ...own.list, by: "m_joe" }, board });
    expect(elementsOf(rendered).find(({ id }) => id === "offices")?.value).toBe("1,2");
  });

  it("has everybody else ticked, with all that the list says of them", () => {
    expect(choices("roster-list", "rows")).toEqual([
      "Martin Oake · chair",
      "Sarah Kent (SK) · member · Head of Early Help · Harbour Council",
      "Nia Bright (NB) · adviser · Designated Nurse · Harbour Clinical Commissioning Group · sent apologies",
      "Sam Okoro · member · came for Gwilym Pugh",
      "Gwilym Pugh · comes back",
      "Cllr Tolland",
      "Petra Lind · Buyer",
    ]);
    expect(input("roster-list", "rows")?.value).toBe("0,3,4,5,6,8,9");
  });

  it("counts who is in Teams here, who is only a name, and who is here and not on the list", () => {
    expect(wordsOf(card("roster-list"))).toContain(
      "2 people are in Teams here already; 7 people are only names: what they owe is passed on by the clerk.",
    );
    expect(wordsOf(card("roster-list"))).toContain("2 people here are not on the list and stay as they are.");
    expect(titlesOf(card("roster-list"))).toEqual(["Accept", "Throw away"]);
  });

  it("has no ticks where they would not fit, and says so", () => {
    expect(input("roster-list-crowd", "rows")).toBeUndefined();
    expect(wordsOf(card("roster-list-crowd"))).toContain("Accept takes all of them. Remove single ones afterwards.");
    expect(brokenRules(card("roster-list-crowd"))).toEqual([]);
  });

  it("is a list to be opened where there are many", () => {
    const style = (count: number) =>
      elementsOf(presentRosterList({ ...aLongList(world, count), board })).find(({ id }) => id === "rows")?.style;
    expect([style(60), style(61)]).toEqual(["expanded", "compact"]);
  });

  it("stays below what Teams takes, whatever was typed and however much of it has to be asked", () => {
    const hostile = aWorld(() => '漢"\\'.repeat(300));
    const { list, plan, roster } = aCheckedList(hostile);
    const times = <T>(rows: readonly T[]) => Array.from({ length: 20 }, () => rows).flat();
    const rendered = presentRosterList({
      ...{ list: { ...list, people: times(list.people), unread: times(list.unread) }, plan: times(plan) },
      ...{ roster, board: hostile.board },
    });
    expect(fitsTeams(rendered.card)).toBe(true);
    expect(wordsOf(rendered)).toContain("and 32 more lines");
    expect(wordsOf(rendered)).toContain("12 people more could be somebody else here too and are left out");
  });
});

describe("what became of a list", () => {
  it("is counted, with those who can't be told, and who is no deputy", () => {
    const words = wordsOf(card("roster-list-accepted"));
    expect(words).toContain("3 added · 1 described · 2 as before · 1 left out.");
    expect(words).toContain("3 people on the roster can't be told by me: Nia Bright, Sam Okoro, Petra Lind.");
    expect(words).toContain("What they owe is passed on by the clerk.");
    expect(words).toContain("Not named as deputy: Sam Okoro (for Gwilym Pugh). Without a Teams account nobody");
    expect(words).toContain("4 people here are not on the list and stay as they are.");
    expect(titlesOf(card("roster-list-accepted"))).toEqual(["Members", "Untick people", "Guide me"]);
  });

  it("names who decided it, where that was somebody else", () => {
    expect(wordsOf(card("roster-list-accepted-before"))).toMatch(
      /^This list is on the roster already[\s\S]*Ines Barrow accepted it/,
    );
    expect(wordsOf(card("roster-list-thrown-away-by"))).toContain("Martin Oake threw it away.");
  });
});
