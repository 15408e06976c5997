import { describe, expect, it } from "vitest";
import { everybodysButtons, ownButtons } from "../../../src/bot/cards/actions/item-buttons.js";
import { movedWords } from "../../../src/bot/cards/actions/item-facts.js";
import { answeredLine } from "../../../src/bot/cards/actions/item-news.js";
import { presentAnswered } from "../../../src/bot/cards/actions/present-answered.js";
import { presentAsked } from "../../../src/bot/cards/actions/present-asked.js";
import { presentItem } from "../../../src/bot/cards/actions/present-item.js";
import { presentWhichCommittee } from "../../../src/bot/cards/actions/present-which-committee.js";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { aWorld, now } from "./a-world.js";
import { elementsOf } from "./card-rules.js";
import { sampleCards } from "./sample-cards.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const world = aWorld();
const { board, items, reads, draft, owners, someone } = world;
const plain = { board, reader: reads("channel"), dueOnWorkingDay: true };
const samples = sampleCards();
const card = (name: string) => {
  const found = samples[name];
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found;
};

describe("the card of a logged action", () => {
  it("offers what moves it on first and what corrects it last", () => {
    expect(titlesOf(card("logged"))).toEqual(["Done", "Edit", "Change date", "Undo", "…Note", "…History"]);
  });

  it("asks for a day where none was said", () => {
    expect(titlesOf(card("logged-no-day"))).toEqual([
      "Next meeting",
      "In a week",
      "Pick a date",
      "No date",
      "Edit",
      "Undo",
    ]);
    expect(wordsOf(card("logged-no-day"))).toContain("When is it due?");
  });

  it("names the day with its weekday and points out one that is no working day", () => {
    expect(wordsOf(card("logged"))).toContain("Thu 12 March");
    expect(wordsOf(card("logged-on-a-day-off"))).toContain("not a working day");
    expect(wordsOf(card("logged"))).not.toContain("not a working day");
  });

  it("says nothing of the next meeting where it is not known", () => {
    const rendered = presentItem({ ...plain, item: items.noDay, news: "logged" });
    expect(wordsOf(rendered)).not.toContain("next meeting is");
  });

  it("no longer offers Undo once nothing can be undone", () => {
    expect(titlesOf(presentItem({ ...plain, item: items.later, news: "none" }))).toEqual([
      "Done",
      "Change date",
      "Note",
      "…Edit",
      "…History",
    ]);
  });

  it("says what words were taken for which day", () => {
    expect(wordsOf(card("logged-worked-out-day"))).toContain("“end of Q2” is Tue 30 June.");
    expect(wordsOf(card("logged"))).not.toContain("“");
  });

  it("shows in a shared place that a closed item was logged, and when it is due", () => {
    const rendered = card("logged-closed-part-in-the-channel");
    expect(wordsOf(rendered)).toBe("A40 logged\nHarbour Wellbeing Board\nclosed item\noverdue 6 days, Fri 27 February");
    expect(titlesOf(rendered)).toEqual([]);
  });

  it("is summed up with number and day, and with nothing typed", () => {
    expect(card("logged").summary).toBe("A44 logged, due Thu 12 March");
  });

  it.each([
    ["logged", "A44 logged"],
    ["item-moved", "A29 is due next meeting"],
    ["item-edited", "A27 is changed"],
    ["item-open-again", "A31 is open again"],
    ["item-as-it-was", "A31 is as it was"],
    ["item-given", "A31 has a new owner"],
    ["item-noted", "A31 has a new note"],
    ["item-rated", "A38 is rated at risk"],
    ["item-in-the-closed-part", "A40 is in the closed part now"],
    ["item-more-time-asked", "More time asked for A31"],
    ["more-time-granted", "A31 is due Fri 20 March"],
    ["more-time-declined", "More time declined for A31"],
    ["discharged-on-a-day", "A33 is discharged"],
    ["done", "A33 is done"],
    ["done-own-part", "Your part of A47 is done"],
    ["done-awaiting", "A30 is done, awaiting the board"],
    ["withdrawn", "A43 withdrawn"],
  ])("says its news as its title: %s", (name, title) => {
    expect(wordsOf(card(name)).startsWith(title)).toBe(true);
  });
});

describe("the card of an answered action", () => {
  it("keeps the note as it was typed, and Undo", () => {
    expect(wordsOf(card("done"))).toContain("“sent a card on Monday”");
    expect(titlesOf(card("done"))).toEqual(["Undo"]);
  });

  it("says that a withdrawn one was logged in error", () => {
    const rendered = presentAnswered({ item: items.withdrawn, board, reader: reads("channel"), now });
    expect(wordsOf(rendered)).toContain("Logged in error");
    expect(titlesOf(rendered)).toEqual([]);
  });
});

describe("a form that somebody else was quicker than", () => {
  it.each([
    ["edit-changed-meanwhile", "Ask the ferry company about wheelchairs"],
    ["pick-a-date-changed-meanwhile", "2026-03-19"],
  ])("%s says how it is now, and keeps what was entered", (name, kept) => {
    const words = wordsOf(card(name));
    expect(words).toContain("A44 changed while you wrote");
    expect(words).toContain("Nothing was saved yet. What you entered is kept");
    expect(words).toMatch(/Now.Ask the ferry company about step-free boarding · Joe Finch · due Thu 12 March/);
    expect(elementsOf(card(name)).map(({ value }) => value)).toContain(kept);
    const withdraw = name === "edit-changed-meanwhile" ? ["…Withdraw"] : [];
    expect(titlesOf(card(name))).toEqual(["Save", "Back", ...withdraw]);
  });
});

describe("the news of an open action", () => {
  it("says whose it is now, and in whose place", () => {
    expect(wordsOf(card("item-given"))).toContain("It is Joe Larkin's now, in replacement of Gwilym Pugh · overdue");
  });

  it("says who is asked for another day, instead of which, and that an answer comes", () => {
    expect(wordsOf(card("item-more-time-asked"))).toContain(
      "I've asked Ines Barrow and Martin Oake for Fri 20 March instead of Fri 20 February. You'll hear from me when they answer.",
    );
    expect(wordsOf(card("item-asked-of-nobody"))).toContain("Nobody here can answer it yet");
    expect(wordsOf(card("item-asked-before-waits-again"))).toContain(
      "Sarah Kent asks for Fri 20 March instead of Fri 20 February.",
    );
  });

  it("says a rating that the day contradicts", () => {
    expect(wordsOf(card("item-rated-late"))).toContain("Rated on track, 13 days late.");
    expect(wordsOf(card("item-rated"))).toContain("Rated at risk: “the data is late”.");
  });

  it("says who is told of the answer to a request, or that nobody can tell them", () => {
    expect(wordsOf(card("more-time-declined"))).toContain("Sarah Kent is told. It stays due Fri 20 February.");
    expect(wordsOf(card("another-owner-granted"))).toContain("Gwilym Pugh is not on Teams: please pass it on.");
    expect(titlesOf(card("more-time-granted"))).toEqual(["Undo"]);
  });

  it("shows nothing of a closed item in a shared place, not even of the change that closed it", () => {
    const rendered = card("item-in-the-closed-part-in-the-channel");
    expect(JSON.stringify(rendered)).not.toMatch(/minibus|Sarah|Action\.Execute/);
  });
});

describe("the buttons of an action", () => {
  type Known = "m_ines" | "m_martin" | "m_sarah" | "m_joe" | "m_odd";
  const own = (item: ActionItem, member: Known, { at = new Date(8.64e15), on = board } = {}) =>
    ownButtons(item, "card", { board: on, reader: reads("personal", someone(member)), now: at }).map(
      (one) => (one.behind ? "…" : "") + one.title,
    );
  const inChannel = (item: ActionItem, member: Known) =>
    ownButtons(item, "card", { board, reader: reads("channel", someone(member)) }).map(({ title }) => title);
  const asked = { ...items.moved, request: { kind: "day", to: { kind: "none" }, by: "m_sarah", at: now } as const };

  it("are the clerk's and the chair's to move, close and correct it", () => {
    for (const member of ["m_ines", "m_martin"] as const)
      expect(own(items.moved, member)).toEqual(["Done", "Change date", "Note", "…Edit", "…Nudge", "…History"]);
  });

  it("are its owner's to report it, to ask for more time, and to be left alone for a while", () => {
    expect(own(items.moved, "m_sarah")).toEqual(["Done", "Need more time", "Note", "Snooze", "…Rate", "…History"]);
  });

  it("are of a clerk who owns it to snooze it too; in a shared place to rate it", () => {
    const theirs = { ...items.moved, owners: owners("m_ines") };
    expect(own(theirs, "m_ines")).toEqual(["Done", "Change date", "Note", "Snooze", "…Edit", "…History"]);
    expect(inChannel(theirs, "m_ines")).toEqual(["Done", "Change date", "Note", "Edit", "Rate", "History"]);
  });

  it("offer no snooze where the clerk lets nobody snooze", () => {
    const { committee } = board;
    const on = { ...board, committee: { ...committee, policy: { ...committee.policy, snoozeDays: 0 } } };
    expect(own(items.moved, "m_sarah", { on })).toEqual(["Done", "Need more time", "Note", "…Rate", "…History"]);
    const theirs = { ...items.moved, owners: owners("m_ines") };
    expect(own(theirs, "m_ines", { on })).toEqual(["Done", "Change date", "Note", "…Edit", "…Rate", "…History"]);
  });

  it("speak of nobody's own reminders where others read along", () => {
    expect(inChannel(items.moved, "m_sarah")).toEqual(["Done", "Need more time", "Note", "Rate", "History"]);
    expect(everybodysButtons(items.moved, "card").map(({ title }) => title)).not.toContain("Nudge");
  });

  it("are of who logged it to correct it, for ten minutes", () => {
    const logged = { ...items.moved, loggedBy: "m_joe" as const, loggedAt: now };
    expect(own(logged, "m_joe", { at: now })).toEqual(["Change date", "…Edit", "…History"]);
    expect(own(logged, "m_joe", { at: new Date(now.getTime() + 601_000) })).toEqual(["History"]);
  });

  it("answer what its owner asked before all else", () => {
    expect(own(asked, "m_ines")).toEqual(["Grant", "Decline", "Pick a date", "…Done", "…Note", "…History"]);
    expect(own(asked, "m_sarah")).toEqual(["Done", "Need more time", "Note", "Snooze", "…Rate", "…History"]);
    const another = { ...asked, request: { kind: "owner", to: "m_joe", by: "m_sarah", at: now } as const };
    expect(own(another, "m_ines")).toEqual(["Grant", "Decline", "Edit", "…Done", "…Note", "…History"]);
  });

  it("discharge what awaits the board, or open it again", () => {
    expect(own(items.awaiting, "m_ines")).toEqual(["Discharge", "Reopen", "Note", "…History"]);
    expect(own(items.done, "m_ines")).toEqual(["Reopen", "…History"]);
    expect(own(items.awaiting, "m_sarah")).toEqual(["Note", "…History"]);
  });

  it("are none for who may not read it", () => {
    expect(own(items.closed, "m_odd")).toEqual([]);
    expect(inChannel(items.closed, "m_ines")).toEqual([]);
  });
});

describe("the story of an action", () => {
  it("says how it stands by its date beside its owner's word", () => {
    expect(wordsOf(card("story-whole"))).toContain(
      "Rated on track, 13 days late. Red by its date; the rating is from Wed 11 February.",
    );
    expect(wordsOf(card("story-done"))).toContain("Blue: done.");
  });

  it("says where it was agreed, what was typed as its day, and how many lines of its history there are", () => {
    const words = wordsOf(card("story-whole"));
    expect(words).toContain("agreed Tue 2 December 2025, item 6 · board reference 4");
    expect(words).toContain("typed as “20th Feb”");
    expect(words).toContain("4 of 14 lines. Say “history 31” for all.");
  });

  it("is told line by line on pages of its own", () => {
    expect(titlesOf(card("history-page"))).toEqual(["Earlier", "More", "Back"]);
    expect(wordsOf(card("history-page"))).toContain("21 to 32 of 52 lines");
    expect(titlesOf(card("history-of-one-page"))).toEqual(["Back"]);
  });
});

describe("a note that somebody else was quicker than", () => {
  it("says who did what, and keeps the words", () => {
    const rendered = card("add-a-note-changed-meanwhile");
    expect(wordsOf(rendered)).toContain(
      "Sarah Kent moved it to Fri 20 March at 10:40. What you entered is kept below.",
    );
    expect(elementsOf(rendered).map(({ value }) => value)).toContain("Rang their office, it goes out on Friday.");
  });
});

describe("a question", () => {
  it("is one at a time, owners first", () => {
    const both = draft({
      owners: [{ kind: "asked", typed: "Joe", offered: ["m_joe", "m_joel"] }],
      due: { kind: "asked", typed: "03/04", why: "ambiguous", offered: [day("2026-04-03")] },
    });
    const rendered = presentAsked({ draft: both, board, reader: reads("channel") });
    expect(titlesOf(rendered)).toEqual(["Joe Finch", "Joe Larkin", "Somebody else", "…Edit", "…Throw away"]);
    expect(wordsOf(rendered)).toContain("Who is Joe?");
    expect(wordsOf(rendered)).not.toContain("When is it due?");
  });

  it("offers the days that were meant, the next meeting, another and none", () => {
    expect(titlesOf(card("asked-which-day"))).toEqual([
      "Fri 3 April",
      "Wed 4 March",
      "Next meeting",
      "Pick a date",
      "…Edit",
      "…Throw away",
    ]);
    expect(titlesOf(card("asked-no-such-day"))).toEqual([
      ...["Next meeting", "Pick a date", "No date", "…Edit", "…Throw away"],
    ]);
  });

  it("says so when nobody was named", () => {
    expect(wordsOf(card("asked-nobody-named"))).toContain("Nobody was named.");
  });

  it("which committee is meant is one button for each, or one choice where they are many", () => {
    const { harbour, pond } = world;
    expect(titlesOf(presentWhichCommittee({ committees: [harbour, pond], text: "done 12" }))).toEqual([
      "HWB · Harbour Wellbeing Board",
      "PPG · Pond and Paths Group",
    ]);
    const twins = presentWhichCommittee({ committees: [harbour, { ...pond, name: harbour.name }], text: "done 12" });
    expect(titlesOf(twins)).toEqual(["HWB · Harbour Wellbeing Board", "PPG · Harbour Wellbeing Board"]);
    expect(titlesOf(card("which-committee-of-many"))).toEqual(["Save"]);
    expect(titlesOf(presentWhichCommittee({ committees: [harbour, pond], text: "x".repeat(4000) }))).toEqual(["Save"]);
  });
});

describe("how often it has moved", () => {
  const slip = (from: ActionItem["due"]) => ({ from, to: items.moved.due, at: now, by: "m_ines" as const });
  const moved = (from: ActionItem["due"]) => movedWords({ ...items.moved, slips: [slip(from)] }, board);

  it("says on which day it was due at first, or that it had none", () => {
    expect(moved({ kind: "day", on: day("2026-01-16") })).toBe("moved once, first due Fri 16 January");
    expect(moved({ kind: "none" })).toBe("moved once, at first ongoing");
    const granted = {
      kind: "granted",
      asked: { kind: "day", to: items.moved.due, by: "m_sarah", at: now },
      onTeams: true,
    } as const;
    const line = answeredLine(granted, { ...items.moved, slips: [slip({ kind: "none" })] }, board);
    expect(line.map(({ text }) => text).join("")).toBe(
      "Sarah Kent is told. It had no due day; this is its first move.",
    );
  });
});
