import { describe, expect, test } from "vitest";
import type { SaidAction } from "../../../../src/domain/actions/said-action.js";
import { day } from "../../../../src/domain/days/day.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { aDesk, clerk, sarah } from "./a-desk.js";

const said = (over: Partial<SaidAction> = {}): SaidAction => ({
  task: "send the draft round",
  owners: [{ kind: "typed", text: "Sarah" }],
  due: { kind: "day", on: day("2026-03-13"), explicit: true },
  dueTyped: "13 March",
  typed: "Sarah to send the draft round by 13 March",
  ...over,
});

describe("an action that is logged", () => {
  test("is one card with what it was taken for", async () => {
    const desk = await aDesk([]);
    const card = await desk.log(clerk, said());
    expect(card.words).toBe(
      "A1 logged\nSafeguarding Board · by Ann Ash\nsend the draft round\nSarah Kent · due Fri 13 March",
    );
    expect(card.buttons).toEqual(["Done", "Edit", "Change date", "Undo", "…Note", "…History"]);
  });

  test("says which day its words were taken for", async () => {
    const due = { kind: "day", on: day("2026-06-30"), explicit: false } as const;
    const card = await (await aDesk([])).log(clerk, said({ due, dueTyped: "end of Q2" }));
    expect(card.words).toContain("“end of Q2” is Tue 30 June.");
  });

  test("by the papers deadline hangs on the next meeting", async () => {
    const desk = await aDesk([]);
    await desk.meetings.insert(aMeeting({ on: day("2026-03-24") }), "plan");
    const card = await desk.log(clerk, said({ due: { kind: "papers-deadline" }, dueTyped: "with the papers" }));
    expect(card.words).toContain("papers deadline, Tue 17 March");
  });

  test("keeps its part, its reference and where it was agreed, and shows no closed task in a shared place", async () => {
    const desk = await aDesk([]);
    const card = await desk.log(
      clerk,
      said({ task: "settle the QZX complaint", part: "closed", boardReference: "3", agendaItem: "6" }),
    );
    expect(card.words).toBe("A1 logged\nSafeguarding Board\nclosed item\ndue Fri 13 March");
    expect(card.json).not.toMatch(/QZX|Sarah/);
    expect(await desk.one()).toMatchObject({ part: "closed", boardReference: "3", agendaItem: "6" });
  });

  test("as one that the board has closed is discharged on that day, by the clerk alone", async () => {
    const old = said({ discharged: day("2014-12-04") });
    const desk = await aDesk([]);
    const card = await desk.log(clerk, old);
    expect(card.words).toContain("A1 is discharged\nSafeguarding Board · Ann Ash, Thu 4 December 2014");
    expect((await desk.one()).state).toMatchObject({ kind: "discharged", on: "2014-12-04" });
    const member = await aDesk([]);
    expect((await member.log(sarah, old)).title).toBe("A1 logged");
  });

  test("whose owner can be two people is kept and asked", async () => {
    const desk = await aDesk([]);
    const card = await desk.log(clerk, said({ owners: [{ kind: "typed", text: "Finch" }] }));
    expect(card.buttons.slice(0, 3)).toEqual(["Jo Finch", "Joe Finch", "Somebody else"]);
    expect(card.keeps).toBeUndefined();
  });

  test("of nobody's is most likely the writer's, who stands first", async () => {
    const card = await (await aDesk([])).log(sarah, said({ owners: [] }));
    expect(card.words).toContain("Whose is it?\nNobody was named.");
    expect(card.buttons.slice(0, 2)).toEqual(["Sarah Kent", "Somebody else"]);
  });

  test("of one or the other, as it is read, is asked without them in its task", async () => {
    const card = await (await aDesk([])).log(clerk, said({ task: "Sarah or Martin to book the hall", owners: [] }));
    expect(card.buttons.slice(0, 2)).toEqual(["Sarah Kent", "Martin Oake"]);
    expect(card.words).toContain("Who is Sarah or Martin?");
    const task = "Cash or cheque to be accepted";
    expect((await (await aDesk([])).log(clerk, said({ task, owners: [] }))).words).toContain("Nobody was named.");
  });

  test("of one or the other offers both", async () => {
    const card = await (await aDesk([])).log(clerk, said({ owners: [{ kind: "typed", text: "Sarah or Martin" }] }));
    expect(card.words).toContain("“Sarah or Martin” can be more than one person here.");
    expect(card.buttons.slice(0, 3)).toEqual(["Sarah Kent", "Martin Oake", "Somebody else"]);
  });

  test("of somebody and an agency asks who of the agency, and puts no agency on the roster", async () => {
    const owners = ["Sarah", "Police"].map((text) => ({ kind: "typed" as const, text }));
    const card = await (await aDesk([])).log(clerk, said({ owners }));
    expect(card.words).toContain("Who of Police?\nAn agency has no share beside somebody else's");
    expect(card.buttons.slice(0, 3)).toEqual(["Jo Finch", "Joe Finch", "Somebody else"]);
    expect(card.json).not.toContain("Add Police");
  });

  test("longer than any task is refused", async () => {
    expect((await (await aDesk([])).log(clerk, said({ task: "x".repeat(2001) }))).title).toBe("That is too long");
  });
});
