import { describe, expect, test } from "vitest";
import { clerk, pat, sarah } from "./a-desk.js";
import { aLongTable } from "./a-long-table.js";

const closedList = [
  "closed part:",
  "Actions:",
  "1. Sarah Kent to settle the QZX complaint (closed part) by 13 March",
  "2. Zoe to ring the QZX carer (closed part) by 20 March",
].join("\n");

describe("a draft of the closed part", () => {
  test("shows no word in a shared place, and is answered in one's own chat", async () => {
    const table = await aLongTable([]);
    const asked = await table.say(clerk, "action (closed part): Zoe Quill to interview the QZX carer by 13 March");
    expect(asked.words).toContain("A draft of the closed part\n");
    expect(asked.words).toContain("say “drafts” in our own chat to go on");
    expect([asked.json.includes("QZX"), asked.json.includes("Zoe"), asked.buttons]).toEqual([false, false, []]);

    const here = await table.say(clerk, "drafts");
    expect(here.words).toContain("1 draft\n");
    expect(here.words).toContain("closed draft");
    expect(here.json).not.toMatch(/QZX|Zoe|draft\.show/);

    const own = await table.say(clerk, "drafts", { kind: "personal" });
    expect(own.words).toContain("nterview the QZX carer");
    const opened = await table.press(clerk, own, "Open row 1", { kind: "personal" });
    expect(opened.buttons).toContain("Add Zoe Quill");
    // A button of one's own chat says nothing when it is pressed elsewhere.
    expect((await table.press(clerk, own, "Open row 1")).json).not.toMatch(/QZX|Zoe/);
    expect((await table.press(clerk, opened, "Throw away")).json).not.toMatch(/QZX|Zoe/);
    expect((await table.say(clerk, "drafts")).title).toBe("1 draft");
  });

  test("stands among several without its words, and those can be accepted all the same", async () => {
    const table = await aLongTable([]);
    const card = await table.say(clerk, closedList);
    expect(card.json).not.toMatch(/QZX|Zoe/);
    expect(card.buttons).toEqual(["Accept", "Throw away"]);
    const accepted = await table.press(clerk, card, "Accept");
    expect(accepted.title).toBe("1 action logged");
    expect(accepted.json).not.toMatch(/QZX|Zoe/);
  });
});

describe("what is thrown away", () => {
  const list = "Actions:\n1. Jo Finch to ring the bank by 20 March\n2. Sarah to book the hall by 20 March";

  test("after somebody else accepted it stays, and the card says so", async () => {
    const table = await aLongTable([]);
    const card = await table.say(clerk, list);
    await table.press(clerk, card, "Accept");
    const late = await table.press(sarah, card, "Throw away");
    expect(late.words).toMatch(/^They are logged already\n[\s\S]*A1 and A2 were logged before and stay/);
    expect(late.words).not.toContain("Nothing was logged");
  });

  test("before anybody accepted it is gone", async () => {
    const table = await aLongTable([]);
    const card = await table.say(clerk, list);
    const gone = await table.press(sarah, card, "Throw away");
    expect(gone.words).toMatch(/^The drafts are thrown away\n[\s\S]*Nothing was logged/);
    expect((await table.press(clerk, card, "Accept")).title).toBe("Nothing was logged");
  });
});

describe("an answer to a draft", () => {
  test("to a card that somebody has answered since is asked anew, and replaces nothing", async () => {
    const table = await aLongTable([]);
    const card = await table.say(clerk, "action: Finch to paint the railings by 31 February");
    const answered = await table.press(clerk, card, "Jo Finch");
    expect(answered.words).toContain("When is it due?");
    const late = await table.press(sarah, card, "Joe Finch");
    expect(late.words).toContain("When is it due?");
    await table.press(clerk, answered, "No date");
    expect((await table.one(1)).owners).toMatchObject({ owners: [{ member: "m_jo" }] });
  });

  test("that puts a name on the roster, cut off before it was logged, logs it when it comes again", async () => {
    for (const cut of ["drafts", "actionItems"] as const) {
      const table = await aLongTable([]);
      const card = await table.say(clerk, "action: Zoe Quill to paint the railings by 13 March");
      const [part, name] =
        cut === "drafts" ? [table.store.drafts, "change" as const] : [table.store.actionItems, "insert" as const];
      const whole = (part as Record<string, unknown>)[name];
      (part as Record<string, unknown>)[name] = async () => {
        throw new Error("cut off");
      };
      await expect(table.press(clerk, card, "Add Zoe Quill", { key: "press/1" })).rejects.toThrow("cut off");
      (part as Record<string, unknown>)[name] = whole;
      const again = await table.press(clerk, card, "Add Zoe Quill", { key: "press/1", again: true });
      expect([cut, again.title]).toEqual([cut, expect.stringMatching(/^A[12] logged$/)]);
      expect((await table.store.members.roster(table.scope)).filter((one) => one.name === "Zoe Quill")).toHaveLength(1);
    }
  });

  test("that was to log it and did not, for a fault, logs it at the next press", async () => {
    const table = await aLongTable([]);
    const card = await table.say(clerk, "action: Finch to paint the railings by 13 March");
    const { insert } = table.store.actionItems;
    table.store.actionItems.insert = async () => {
      throw new Error("no database");
    };
    await expect(table.press(clerk, card, "Jo Finch")).rejects.toThrow("no database");
    table.store.actionItems.insert = insert;
    expect((await table.press(clerk, card, "Jo Finch")).title).toBe("A2 logged");
  });
});

test("rows that the board has closed say so before they are logged", async () => {
  const table = await aLongTable([]);
  const card = await table.say(
    clerk,
    "Actions:\n1. Sarah to ring the bank – Discharged – 04.12.2014\n2. Jo Finch to book the hall by 20 March",
  );
  expect(card.words).toMatch(/Ring the bank \/ discharged Thu 4 December 2014 · Sarah Kent/);
  await table.press(clerk, card, "Accept");
  expect((await table.one(1)).state).toMatchObject({ kind: "discharged", on: "2014-12-04" });
});

test("of a member they are open, and the card says so before", async () => {
  const table = await aLongTable([]);
  const list =
    "Actions:\n1. Sarah to ring the bank – Discharged – 04.12.2014\n2. Jo Finch to book the hall by 20 March";
  const card = await table.say(sarah, list);
  expect(card.words).toContain("by anybody else it is logged as open");
  await table.press(sarah, card, "Accept");
  expect((await table.one(1)).state.kind).toBe("open");
});

test("an observer sees no drafts", async () => {
  expect((await (await aLongTable([])).say(pat, "drafts")).title).toBe("Nothing was changed");
});
