import { describe, expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import type { CardElement } from "../../../fakes/teams/activity.js";
import { everyElement } from "../../../fakes/teams/card-text.js";
import { now, safeguarding } from "../a-turn.js";
import { aDesk, chair, clerk, jo, minutes, sarah } from "./a-desk.js";

type Shown = { card: object };
/** What stands in the inputs of a card, by their ids. */
const entered = ({ card }: Shown) =>
  Object.fromEntries(
    [...everyElement(card as CardElement)]
      .filter(({ type }) => type.startsWith("Input."))
      .map(({ id, value }) => [id, value]),
  );
const request = { kind: "day", to: { kind: "day", on: day("2026-03-20") }, by: "m_sarah", at: now } as const;

describe("a press", () => {
  test("on Done is answered by the shrunk card, which is kept", async () => {
    const desk = await aDesk();
    const card = await desk.press(sarah, "done");
    expect([card.title, card.keeps, desk.told.length]).toEqual(["A1 is done", "ai_1", 1]);
  });

  test("that was handled before changes nothing and shows what is true now", async () => {
    const desk = await aDesk();
    const card = await desk.press(sarah, "done", {}, { repeated: true });
    expect(card.title).toBe("A1, due Fri 6 March");
    expect(await desk.history()).toEqual(["logged"]);
  });

  test("on a row of a list is answered by the list, with the row in its place", async () => {
    const desk = await aDesk([{}, { task: "draw the map" }]);
    const card = await desk.press(sarah, "done", { at: "list:outstanding;owner=me:1" });
    expect(card.words).toContain("circulate the plan");
    expect(card.words).toContain("draw the map");
    expect(card.words).toContain("done today at 10:00");
    expect(card.keeps).toBeUndefined();
  });

  test("of somebody who may not is refused", async () => {
    const desk = await aDesk();
    expect((await desk.press(jo, "done")).title).toBe("A1 stays open");
    expect((await desk.press(sarah, "discharge")).buttons).toEqual(["Done", "Tell Ann", "Mine"]);
    expect((await desk.press(sarah, "reopen")).title).toBe("A1 is open");
    expect(await desk.history()).toEqual(["logged"]);
  });

  test("discharges what awaits the board, or opens it again", async () => {
    const awaiting = { state: { kind: "done", at: now, by: "m_sarah" } } as const;
    const committee = { ...safeguarding, signOff: true };
    expect((await (await aDesk([awaiting], committee)).press(clerk, "discharge")).title).toBe("A1 is discharged");
    expect((await (await aDesk([awaiting], committee)).press(chair, "reopen")).title).toBe("A1 is open again");
  });

  test("on Undo takes one's own change back, or says who came between", async () => {
    const desk = await aDesk();
    await desk.press(sarah, "note", { text: "chased" });
    await desk.press(clerk, "redate", { due: "week" }, { at: minutes(2) });
    expect((await desk.press(sarah, "undo", {}, { at: minutes(3) })).words).toContain(
      "Ann Ash moved it to Wed 11 March at 10:02.",
    );
    expect((await desk.press(clerk, "undo", {}, { at: minutes(3) })).title).toBe("A1 is as it was");
  });
});

describe("a request pressed upon", () => {
  test("is granted as it was shown, and its asker is told", async () => {
    const desk = await aDesk([{ request }]);
    const card = await desk.press(chair, "grant");
    expect(card.words).toContain("A1 is due Fri 20 March");
    expect(card.words).toContain("Sarah Kent is told. It was due Fri 6 March; this is its first move.");
  });

  test("is not granted where its owner has asked for something else since", async () => {
    const desk = await aDesk([{ request }]);
    const shown = (await desk.one()).revision;
    await desk.press(sarah, "ask", { on: "2026-04-30", why: "the auditor is away" });
    const card = await desk.press(chair, "grant", { revision: shown });
    expect(card.title).toBe("A1 changed meanwhile");
    expect((await desk.one()).due).toMatchObject({ on: "2026-03-06" });
  });

  test("that somebody else has answered tells by whom", async () => {
    const desk = await aDesk([{ request }]);
    const shown = (await desk.one()).revision;
    await desk.press(chair, "grant");
    expect((await desk.press(clerk, "grant", { revision: shown })).words).toBe(
      "Nothing is asked for A1\nMartin Oake granted Fri 20 March at 10:00.",
    );
    expect((await desk.press(clerk, "decline", { revision: shown })).words).toContain("Martin Oake granted");
  });

  test("is declined with or without a reason", async () => {
    const desk = await aDesk([{ request }]);
    expect((await desk.press(clerk, "decline", { why: "the board meets before" })).title).toBe(
      "More time declined for A1",
    );
    expect((await desk.one()).declined).toMatchObject({ why: "the board meets before" });
    expect((await (await aDesk([{ request }])).press(clerk, "decline", { why: "  " })).title).toBe(
      "More time declined for A1",
    );
  });
});

describe("a form that is saved", () => {
  test("on a row of a list leaves it open after a note, which shows nowhere else", async () => {
    const desk = await aDesk();
    const card = await desk.press(sarah, "note", { text: "chased twice", at: "list:outstanding:1" });
    expect(card.words).toContain("chased twice");
    expect(card.buttons).toContain("Note");
  });

  test("adds a note, as one line", async () => {
    const desk = await aDesk();
    expect((await desk.press(sarah, "note", { text: " chased\n twice " })).title).toBe("A1 has a new note");
    expect((await desk.one()).latestNote?.text).toBe("chased twice");
  });

  test("asks chair and clerk for another day", async () => {
    const desk = await aDesk();
    const card = await desk.press(sarah, "ask", { on: "2026-03-20", why: "the trust reports late" });
    expect(card.title).toBe("More time asked for A1");
    expect((await desk.one()).request).toMatchObject({ kind: "day", to: { on: "2026-03-20" } });
  });

  test("rates it, withdraws it, rewords it", async () => {
    const desk = await aDesk();
    expect((await desk.press(sarah, "rate", { rating: "at-risk", why: "the data is late" })).words).toContain(
      "Rated at risk: “the data is late”.",
    );
    expect((await desk.press(clerk, "edit", { task: "send the plan", owner: "m_jo" })).title).toBe("A1 is changed");
    expect((await desk.press(clerk, "edit", { task: "send the plan", owner: "m_sarah" })).title).toBe(
      "A1 has a new owner",
    );
    expect((await desk.press(clerk, "edit", { owner: "agency:police" })).words).toContain("It is for Police now");
    expect((await desk.press(clerk, "withdraw", { why: "superseded" })).title).toBe("A1 withdrawn");
  });

  test.each([
    ["note", { text: "  " }, "write the note", { text: "" }],
    ["ask", { on: "2026-03-20", why: " " }, "say why", { on: "2026-03-20", why: "" }],
    ["ask", { on: "2026-03-03", why: "late" }, "that day has passed", { on: "2026-03-03", why: "late" }],
    ["ask", { why: "late" }, "choose a day", { why: "late" }],
    ["rate", { rating: "off-track" }, "say why", { rating: "off-track" }],
    ["rate", { why: "late" }, "choose how it is going", { why: "late" }],
    ["withdraw", {}, "say why", { why: "" }],
    ["edit", { task: " ", owner: "m_jo" }, "write what is to be done", { task: "", owner: "m_jo" }],
    ["edit", { task: "x", owner: "m_nobody" }, "that person is no longer on the board", { task: "x" }],
    ["redate", { due: "pick", on: "2026-03-03" }, "that day has passed", { on: "2026-03-11" }],
  ] as const)("%s with %o comes back with the objection and what was entered", async (name, data, sentence, kept) => {
    const desk = await aDesk();
    const by = name === "withdraw" || name === "edit" || name === "redate" ? clerk : sarah;
    const card = await desk.press(by, name, data);
    expect(card.words).toContain(`Nothing was saved: ${sentence}`);
    expect(entered(card)).toMatchObject(kept);
    expect(await desk.history()).toEqual(["logged"]);
  });

  test("too late says who did what meanwhile, keeps the words, and Save does it then", async () => {
    const desk = await aDesk();
    await desk.press(clerk, "redate", { due: "week" }, { at: minutes(1) });
    const card = await desk.press(sarah, "note", { text: "rang their office", revision: 1 }, { at: minutes(2) });
    expect(card.words).toContain("A1 changed while you wrote");
    expect(card.words).toContain("Ann Ash moved it to Wed 11 March at 10:01. What you entered is kept below.");
    expect(entered(card)).toEqual({ text: "rang their office" });
    expect(card.json).toContain('"revision":2');
    expect((await desk.press(sarah, "note", { text: "rang their office", revision: 2 })).title).toBe(
      "A1 has a new note",
    );
  });

  test("too late for an action that is done by then says so", async () => {
    const desk = await aDesk();
    await desk.press(clerk, "done", {}, { at: minutes(1) });
    const card = await desk.press(sarah, "ask", { on: "2026-03-20", why: "late", revision: 1 }, { at: minutes(2) });
    expect(card.words).toMatch(/^A1 is done already\nAnn Ash marked it done today at 10:01.*\nNot saved.late$/);
  });
});
