import { describe, expect, it } from "vitest";
import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import { day } from "../../../src/domain/days/day.js";
import type { NoticeRow } from "../../../src/services/ports.js";
import type { CardElement } from "../../fakes/teams/activity.js";
import { everyElement, rows as rowsOf } from "../../fakes/teams/card-text.js";
import { aWorld } from "./a-world.js";
import { sampleNotices } from "./sample-notices.js";
import { sampleReminders } from "./sample-reminders.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const world = aWorld();
const { assigned, row, items } = sampleNotices(world);
const all = sampleReminders(world);
const { whole, sections } = all;

const morning = (...rows: readonly NoticeRow[]) => ({ ...whole, rows });
const words = (...rows: readonly NoticeRow[]) => wordsOf(presentNotice(morning(...rows)));
const title = (...rows: readonly NoticeRow[]) => presentNotice(morning(...rows)).summary;
const texts = (...rows: readonly NoticeRow[]) =>
  rowsOf(presentNotice(morning(...rows)).card as never).map(({ text }) => text);
const opened = (one: NoticeRow) => presentNotice({ ...morning(one), open: one.item.id });
const inputs = (one: NoticeRow) =>
  [...everyElement(opened(one).card as CardElement)].filter(({ type }) => type === "Input.Text");

describe("the sections of a morning", () => {
  it("come in one order: one's own without a head, the meeting, as deputy, asked, overdue for long, to pass on", () => {
    const heads = [...everyElement(presentNotice(sections).card as CardElement)]
      .filter(({ type, size }) => type === "TextBlock" && size === "Default")
      .map(({ text }) => text);
    expect(heads).toEqual([
      "For the meeting on Thu 12 March",
      "As deputy",
      "Asked of you",
      "As clerk: overdue for long",
      "As clerk: please pass on",
    ]);
    expect(wordsOf(presentNotice(sections))).toMatch(/^1 overdue, 1 asked about\n.*\nA52/);
  });

  it("count in the title what is one's own first, and say why each came", () => {
    expect(title(all.overdue, all.passOn)).toBe("1 overdue, 1 to pass on");
    expect(title(all.again, all.nudged)).toBe("1 asked about, 1 to remember");
    expect(title(...all.meetingRows)).toBe("2 for Thu 12 March");
    expect(title(...all.meetingRows, all.escalated)).toBe("2 for Thu 12 March, 1 overdue for long");
    expect(title(...all.insteadRows, all.escalated)).toBe("2 to answer for, 1 overdue for long");
    const april = { ...all.eveRow, meeting: { id: "mt_april" as const, on: day("2026-04-09") } };
    expect(title(...all.meetingRows, april)).toBe("3 for meetings");
    expect(wordsOf(presentNotice(sections))).toContain("You own these, you are deputy, or you are clerk.");
    expect(words(all.escalated)).toContain("You are clerk.");
    expect(words(all.overdue)).toContain("You own this. Another hour: say “remind me at 8”.");
  });

  it("offer another hour to nobody who has chosen one, and not the hour that is theirs", () => {
    const chosen = { ...whole.reader, morningAt: { hour: 10, minute: 0 } };
    expect(wordsOf(presentNotice({ ...morning(all.overdue), reader: chosen }))).not.toContain("Another hour");
    const { committee } = all.overdue;
    const atEight = { ...committee, policy: { ...committee.policy, at: { hour: 8, minute: 0 } } };
    expect(words({ ...all.overdue, committee: atEight })).not.toContain("Another hour");
  });

  it("say of the day before a meeting that something changed", () => {
    expect(words(all.eveRow)).toContain("Changed before the meeting on Thu 12 March");
  });

  it("keep who is clerk here and chair there apart", () => {
    const there = { ...all.escalated, me: world.someone("m_martin") };
    expect(words(all.escalated, there)).toMatch(/As clerk: overdue for long[\s\S]*As chair: overdue for long/);
  });

  it("name where the others are to be found", () => {
    const behind = (...rows: readonly NoticeRow[]) => wordsOf(presentNotice({ ...morning(all.overdue), behind: rows }));
    expect(behind(all.overdue, all.again)).toContain("And 2 more: say “mine” for all of them.");
    expect(behind(all.escalated)).toContain("And 1 more: say “overdue” for all of them.");
    expect(behind(all.overdue, all.escalated, all.passOn)).toContain(
      "And 3 more: say “mine”, “overdue” and “briefing” to see them.",
    );
  });
});

describe("a row in somebody else's place", () => {
  it("stands under whom it is for and until when they are away, and never says “you”", () => {
    expect(words(...all.insteadRows)).toContain("As deputy\nFor Sarah Kent, away until Tue 14 April\nA38");
    expect(words(...all.insteadRows, all.joesRow)).toMatch(/For Joe Finch\nA27/);
    expect(texts(...all.insteadRows)[0]).not.toContain("you");
    const back = { member: world.someone("m_sarah"), until: day("2026-03-05"), noAhead: false };
    expect(words({ ...row(items.today), insteadOf: back })).toContain("For Sarah Kent, back on Thu 5 March");
  });

  it("shows a closed item by number and day only to a deputy who may not read it, and opens to nothing", () => {
    const note = { text: "QZX note", by: "m_sarah" as const, at: new Date("2026-03-04T10:00:00Z") };
    const nudge = { by: "m_ines" as const, at: new Date("2026-03-04T10:00:00Z"), note: "QZX ask" };
    const [, closed] = all.adviserRows;
    if (closed === undefined) throw new Error("the sample has a closed row");
    const secret = { ...closed, item: { ...closed.item, task: "QZX task", latestNote: note, nudge }, nudge };
    for (const rendered of [
      presentNotice(morning(secret)),
      opened(secret),
      presentNotice({ ...morning(secret), open: secret.item.id }, { show: "note" }),
      presentNotice({ ...morning(secret), kind: "nudge" }),
      presentNotice({ ...morning(secret), kind: "assigned" }),
    ]) {
      expect(JSON.stringify(rendered)).not.toContain("QZX");
      expect(wordsOf(rendered)).toContain("closed item");
      expect(titlesOf(rendered)).toEqual([]);
    }
    expect(texts(secret)[0]).toBe("A40 closed item / overdue 6 days, Fri 27 February");
    const before = { state: { kind: "discharged" as const, at: note.at, by: "m_ines" as const } };
    const reopened = { ...secret.item, undoable: { by: "m_ines" as const, at: note.at, before } };
    expect(texts({ ...secret, item: reopened })[0]).toBe("A40 closed item / overdue 6 days, Fri 27 February");
  });

  it("tells who may no longer read a closed item nothing of what became of their request", () => {
    const { declinedRow } = sampleNotices(world);
    const observer = { ...world.someone("m_sarah"), role: "observer" as const };
    const declined = { ...declinedRow, me: observer, item: { ...declinedRow.item, part: "closed" as const } };
    const rendered = presentNotice({ ...assigned, rows: [declined] });
    expect(wordsOf(rendered)).toContain("closed item");
    expect(wordsOf(rendered)).not.toContain("the board meets on the 17th");
  });
});

describe("what is overdue for long", () => {
  it("says what each owner was told, and what did not get through", () => {
    expect(texts(all.escalated)[0]).toContain("/ Sarah Kent was told Mon 23 February and Mon 2 March");
    expect(texts(all.escalatedInDoubt)[0]).toContain(
      "Joe Finch was told Fri 27 February, but Wed 4 March not known to have arrived; Joe Larkin: Wed 4 March not sent; Gwilym Pugh: not on Teams. Please pass it on.",
    );
    expect(texts(all.escalatedUntold)[0]).toContain("Sarah Kent: not told in the last weeks");
    const everybody = { ...all.escalatedUntold, item: { ...items.everybody, due: items.moved.due } };
    expect(texts({ ...everybody, owners: ["All members"] })[0]).toMatch(
      / · All members \/ not told in the last weeks$/,
    );
  });

  it("names three owners and counts the others", () => {
    const told = ["Ann", "Bob", "Cat", "Dan", "Eve"].map((name) => ({
      name,
      stage: "overdue" as const,
      day: day("2026-03-02"),
      outcome: "sent" as const,
    }));
    expect(texts({ ...all.escalated, owners: told.map(({ name }) => name), ownersTold: told })[0]).toMatch(
      /Cat was told Mon 2 March; and 2 more$/,
    );
  });

  it("opens to what a clerk may do, and is quiet once it has another day", () => {
    expect(titlesOf(opened(all.escalated)).slice(0, 3)).toEqual(["Done", "Change date", "Note"]);
    const moved = { ...all.escalated, item: { ...items.moved, due: items.later.due } };
    expect(texts(moved)[0]).toMatch(/no longer overdue$/);
    expect(title(moved)).toBe("All answered");
  });
});

describe("what is to be passed on", () => {
  it("opens to a text to copy, with the name beside it and not in it, and to Passed on", () => {
    const [text] = inputs(all.passOn);
    expect(text).toMatchObject({
      label: "To pass on",
      isMultiline: true,
      value:
        "Harbour Wellbeing Board, A37: Count the life belts along the quay. It is due Thu 5 March. Please let me know how it stands.",
    });
    expect(wordsOf(opened(all.passOn))).toContain("For Gwilym Pugh");
    expect(titlesOf(opened(all.passOn)).slice(0, 3)).toEqual(["Passed on", "Done", "Change date"]);
    const late = { ...all.passOn, item: { ...all.passOn.item, task: "Write it down.", due: items.pond.due } };
    expect(inputs(late)[0]?.value).toContain("Write it down. It was due Mon 2 March.");
  });

  it("is for everybody not told yet, away ones too, but never for who left the board", () => {
    expect(texts(all.several)[0]).toContain("Sarah Kent: away until Tue 14 April");
    expect(wordsOf(opened(all.several))).toMatch(/For Aoife O'Dwyer[\s\S]*For Sarah Kent/);
    expect(wordsOf(opened(all.several))).not.toContain("For Gwilym Pugh");
    const left = { ...all.passOn, unreachable: [{ ...all.gwilym, reason: "left" as const }] };
    expect(inputs(left)).toEqual([]);
    expect(titlesOf(opened(left))).not.toContain("Passed on");
  });

  it("says of a closed item only number and day to an owner who may not read it", () => {
    const observer = world.roster.map((one) => (one.id === "m_gwilym" ? { ...one, role: "observer" as const } : one));
    const closed = { ...all.passOn, item: { ...all.passOn.item, part: "closed" as const } };
    expect(inputs({ ...closed, roster: observer })[0]?.value).toBe(
      "Harbour Wellbeing Board, A37 is due Thu 5 March. Please let me know how it stands.",
    );
    expect(inputs(closed)[0]?.value).toContain("life belts");
    // Of two owners each gets the text that is theirs to read.
    const both = { ...all.several, roster: observer, unreachable: [all.gwilym, ...all.several.unreachable.slice(1)] };
    expect(inputs(both).map(({ label, value }) => [label, String(value).includes("boat house")])).toEqual([
      ["To pass on (text 1)", false],
      ["To pass on (text 2)", true],
    ]);
  });

  it("says who was told, and is quiet once all were, with Undo for who did it", () => {
    expect(texts(all.passedOn)[0]).toMatch(/Gwilym Pugh: passed on Thu 5 March$/);
    expect(titlesOf(presentNotice(morning(all.passedOn)))).toEqual(["Undo"]);
    expect(title(all.passedOn)).toBe("All answered");
    expect(texts(all.several)[0]).toContain("Gwilym Pugh: passed on Thu 5 March; Aoife O'Dwyer: has removed the app");
    expect(texts({ ...all.passOn, unreachable: [] })[0]).toMatch(/can be told now$/);
  });

  it("is also passed on from what is overdue for long", () => {
    expect(titlesOf(opened(all.escalatedInDoubt))[0]).toBe("Passed on");
  });
});

describe("a row with a note of today", () => {
  const written = (at: string): NoticeRow => {
    const latestNote = { text: "rang their office", by: all.ines.id, at: new Date(at) };
    return { ...all.again, item: { ...all.again.item, latestNote } };
  };

  it("says so while it is folded, and has the note when it is open", () => {
    const row = written("2026-03-05T09:25:00Z");
    expect(texts(row)[0]).toMatch(/ \/ noted today at 09:25$/);
    expect(texts(written("2026-03-04T09:25:00Z"))[0]).not.toContain("noted");
    expect(wordsOf(opened(row))).toContain("rang their office");
    expect(wordsOf(opened(row))).not.toContain("noted today");
  });

  it("does not say so to a deputy who may not read it", () => {
    const { item, ...row } = written("2026-03-05T09:25:00Z");
    const deputys = {
      ...row,
      item: { ...item, part: "closed" as const },
      me: { ...row.me, role: "adviser" as const, id: "m_x" as const },
    };
    expect(texts(deputys)[0]).not.toContain("noted");
  });
});

describe("a row that was snoozed", () => {
  it("is quiet until its day, with Undo as long as that was the last change", () => {
    expect(texts(all.snoozed)[0]).toMatch(/quiet until Mon 9 March$/);
    expect(titlesOf(presentNotice(morning(all.snoozed)))).toEqual(["Undo"]);
    expect(title(all.snoozed)).toBe("All answered");
    const noted = { by: all.ines.id, at: new Date("2026-03-05T09:25:00Z"), before: { latestNote: null } };
    const since = { ...all.snoozed, item: { ...all.snoozed.item, undoable: noted } };
    expect(titlesOf(presentNotice(morning(since)))).toEqual([]);
    expect(presentNotice({ ...assigned, rows: [all.snoozed] }).summary).toBe("A52 is quiet until Mon 9 March");
  });

  it("says on its day that its owner asked to be reminded", () => {
    expect(texts(all.again)[0]).toBe("A53 Think about a second first-aid course / ongoing · you asked to be reminded");
  });
});
