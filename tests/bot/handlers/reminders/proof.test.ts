import { describe, expect, test } from "vitest";
import { isChanging } from "../../../../src/bot/verbs.js";
import { aMember } from "../../../builders/a-member.js";
import { aProofDesk, clerk, hoursAgo, safeguarding } from "./a-proof-desk.js";

const sarah = aMember();
const jo = aMember({ id: "m_jo", person: "p_jo", name: "Jo Finch", agency: "Police" });
const chair = aMember({ id: "m_chair", person: "p_chair", name: "Martin Oake", role: "chair" });
const observer = aMember({ id: "m_pat", person: "p_pat", name: "Pat Lowe", role: "observer" });
const paper = { id: "m_gwen" as const, name: "Gwen Ellery" };
const { person: _none, ...gwen } = aMember(paper);
const zoe = aMember({ id: "m_zoe", person: "p_zoe", name: "Zoe Marsh", leftAt: hoursAgo(1) });
const roster = [clerk, chair, sarah, jo, observer, gwen, zoe];
const me = { kind: "me" } as const;
const named = (text: string) => ({ kind: "typed" as const, text });
const one = { number: 1 };

/** Sarah and Jo were told of A1, Sarah also of the closed A2; Jo alone of A3. */
async function aDesk() {
  const desk = await aProofDesk(roster, [{}, { part: "closed", task: "QZX secret" }, {}]);
  await desk.sends(sarah, [{ stage: "overdue" }, { item: "ai_2", stage: "due", part: "closed" }]);
  await desk.sends(jo, [{ stage: "overdue" }, { item: "ai_3", stage: "due" }]);
  await desk.sends(sarah, [{ item: "ai_2", stage: "new", part: "closed" }]);
  return desk;
}

describe("proof of an action", () => {
  test.each([clerk, chair])("is all of it for the $role", async (by) => {
    const proof = await (await aDesk()).say(by, { item: one });
    expect(proof.title).toBe("A1: 2 notices");
    expect(proof.words).toMatch(/overdue.*Sarah Kent · accepted by Teams\n.*overdue.*Jo Finch · accepted by Teams/);
    expect(proof.words).not.toContain("The chair and the clerk can see");
  });

  test("is their own part for a member, who is told who sees the rest", async () => {
    const proof = await (await aDesk()).say(sarah, { item: one });
    expect(proof.title).toBe("A1: 1 notice to you");
    expect(proof.words).toContain("The chair and the clerk can see what others were told.");
    expect(proof.words).not.toContain("Jo Finch");
  });

  test("asked of oneself does not speak of others", async () => {
    const proof = await (await aDesk()).say(sarah, { item: one, whose: me });
    expect(proof.title).toBe("A1: 1 notice to you");
    expect(proof.words).not.toContain("The chair and the clerk");
  });

  test("to one person is for that person, chair and clerk", async () => {
    const desk = await aDesk();
    expect((await desk.say(clerk, { item: one, whose: named("Sarah") })).title).toBe("A1: 1 notice to one");
    expect((await desk.say(sarah, { item: one, whose: named("Sarah Kent") })).title).toBe("A1: 1 notice to you");
    const refused = await desk.say(jo, { item: one, whose: named("Sarah") });
    expect(refused.title).toBe("That is between us");
    expect(refused.words).toMatch(/Ask Ann Ash, or say my proof/);
  });

  test("in the channel has numbers, names and outcomes, and no task", async () => {
    const desk = await aProofDesk(roster, [{ task: "QZX open" }]);
    await desk.sends(sarah, [{ stage: "overdue" }]);
    const proof = await desk.say(clerk, { item: one }, "channel");
    expect(proof.words).toContain("Sarah Kent");
    expect(proof.json).not.toContain("QZX");
    expect((await desk.say(clerk, { item: one })).words).toContain("QZX open");
  });

  test("says what the clerk did by hand, to a member only what was passed on to them", async () => {
    const desk = await aDesk();
    await desk.writes("ai_1", { at: hoursAgo(5), by: "m_clerk", what: { kind: "passed-on", to: "m_gwen" } });
    await desk.writes("ai_1", { at: hoursAgo(4), by: "m_clerk", what: { kind: "nudged" } });
    const proof = await desk.say(clerk, { item: one });
    expect(proof.title).toBe("A1: 2 notices");
    expect(proof.words).toMatch(/nudge by Ann Ash\n.*passed on by Ann Ash · to Gwen Ellery/);
    expect((await desk.say(sarah, { item: one })).words).not.toContain("Ann Ash");
    expect((await desk.say(gwen, { item: one })).words).toContain("passed on by Ann Ash");
  });

  test("of a number that is not there is refused", async () => {
    expect((await (await aDesk()).say(clerk, { item: { number: 9 } })).title).toBe("There is no A9 here");
  });
});

describe("proof to somebody", () => {
  test("names the actions of each notice, in one's own chat also closed ones", async () => {
    const proof = await (await aDesk()).say(clerk, { whose: named("Sarah") });
    expect(proof.title).toBe("2 notices");
    expect(proof.words).toContain("to Sarah Kent");
    expect(proof.words).toMatch(/A1 overdue and A2 due on the day.*\n.*A2 new/);
    expect((await (await aDesk()).say(sarah, { whose: me })).title).toBe("2 notices to you");
  });

  test.each([sarah, observer])("of oneself is for everybody on the board: $name", async (by) => {
    const desk = await aDesk();
    await desk.sends(observer, [{ item: "ai_3" }]);
    expect((await desk.say(by, { whose: me })).title).toMatch(/notices? to you$/);
  });

  test("is told of who has left, and says where there is no account to write to", async () => {
    const desk = await aDesk();
    await desk.sends(zoe, [{ item: "ai_3" }]);
    expect((await desk.say(clerk, { whose: named("Zoe Marsh") })).title).toBe("1 notice");
    expect((await desk.say(clerk, { whose: named("Gwen") })).words).toContain("Gwen Ellery has no Teams account here");
  });

  test("of somebody else is not for a member, nor for who is not on the roster", async () => {
    const desk = await aDesk();
    expect((await desk.say(jo, { whose: named("Sarah") })).title).toBe("That is between us");
    expect((await desk.say(undefined, { whose: me }, "channel")).title).toBe("You are not on this board");
    expect((await desk.say(undefined, { item: one }, "channel")).title).toBe("You are not on this board");
  });

  test("whose name nobody has is asked about", async () => {
    expect((await (await aDesk()).say(clerk, { whose: named("Xavier") })).title).toBe("Who is meant?");
  });
});

describe("the closed part", () => {
  test("who was told of a closed action is said to nobody in the channel", async () => {
    const desk = await aDesk();
    for (const by of [clerk, chair, sarah, jo]) {
      const refused = await desk.say(by, { item: { number: 2 } }, "channel");
      expect(refused.title).toBe("A2 is in the closed part");
      expect(refused.json).not.toMatch(/Sarah|Jo Finch|QZX/);
    }
    expect((await desk.say(clerk, { item: { number: 2 } })).words).toContain("QZX secret");
  });

  test("in the channel somebody's proof is as if nothing had been said of closed actions", async () => {
    const desk = await aDesk();
    const proof = await desk.say(clerk, { whose: named("Sarah") }, "channel");
    expect(proof.title).toBe("1 notice");
    expect(proof.words).toMatch(/A1 overdue · accepted/);
    expect(proof.words).toContain("What is in the closed part shows in our own chat.");
    expect(proof.json).not.toMatch(/A2|ai_2/);
  });

  test("an action that was closed since is left out, and so is what was closed when it was told", async () => {
    const desk = await aProofDesk(roster, [{ part: "closed" }, {}]);
    await desk.sends(sarah, [{ item: "ai_1", stage: "due" }]);
    await desk.sends(sarah, [{ item: "ai_2", stage: "due", part: "closed" }]);
    const proof = await desk.say(clerk, { whose: named("Sarah") }, "channel");
    expect(proof.title).toBe("no notices");
  });

  test("an adviser who owes a closed action sees that they were told, and not of what they may not read", async () => {
    const adviser = { ...sarah, role: "adviser" as const };
    const desk = await aProofDesk(
      [clerk, adviser],
      [
        {
          part: "closed",
          task: "QZX",
          owners: { kind: "named", owners: [{ member: "m_jo", assignedAt: hoursAgo(9) }] },
        },
      ],
    );
    await desk.sends(adviser, [{ part: "closed" }]);
    const proof = await desk.say(adviser, { item: one });
    expect(proof.title).toBe("A1: 1 notice to you");
    expect(proof.json).not.toContain("QZX");
  });
});

describe("pages", () => {
  test("ten notices a page, and back", async () => {
    const desk = await aProofDesk(roster);
    for (let hour = 1; hour <= 23; hour += 1)
      await desk.sends(sarah, [{ stage: "overdue" }], { at: hoursAgo(hour * 24) });
    const first = await desk.say(clerk, { item: one });
    expect([first.title, first.buttons]).toEqual(["A1: 23 notices", ["More", "Export", "Back"]]);
    expect(first.words).toContain("1 to 10 of 23.");
    const about = { item: "ai_1", committee: safeguarding.id };
    const last = await desk.press(clerk, { ...about, page: 3 });
    expect(last.words).toContain("21 to 23 of 23.");
    expect(last.buttons).toEqual(["Earlier", "Export", "Back"]);
    expect(last.words.match(/accepted by Teams/g)).toHaveLength(3);
    // Whoever presses another's card sees what they may see themselves.
    expect((await desk.press(sarah, { ...about, page: 1 })).title).toBe("A1: 23 notices to you");
    expect((await desk.press(jo, { ...about, page: 2 })).title).toBe("A1: no notices to you");
    expect((await desk.press(jo, { ...about, member: "m_sarah", page: 1 })).title).toBe("That is between us");
  });

  test("made-up ids are out of date", async () => {
    const desk = await aDesk();
    const committee = safeguarding.id;
    for (const about of [{ item: "ai_9" }, { member: "m_9" }, {}])
      expect((await desk.press(clerk, { ...about, committee, page: 1 })).title).toBe("This button is out of date");
    expect((await desk.press(clerk, { item: "ai_1", committee: "c_other", page: 1 })).title).toBe(
      "This button is out of date",
    );
  });
});

describe("as a file", () => {
  const csv = true as const;

  test("it comes in one's own chat only", async () => {
    const desk = await aDesk();
    const refused = await desk.say(clerk, { item: one, csv }, "channel");
    expect([refused.title, desk.offered]).toEqual(["Files come in our own chat", []]);
    expect(refused.words).toContain("proof 1 csv");
    const pressed = await desk.export(clerk, { item: "ai_1", committee: safeguarding.id }, { kind: "channel" });
    expect([pressed.title, desk.offered]).toEqual(["Files come in our own chat", []]);
  });

  test("it holds a line for each notice and action, and what became of it", async () => {
    const desk = await aDesk();
    const told = await desk.say(clerk, { whose: named("Sarah"), csv });
    expect(told.words).toBe("The file is ready. Allow it on its card, and it goes to your OneDrive.");
    const [offer] = desk.offered;
    expect(offer?.file.name).toBe("proof-Sarah-Kent.csv");
    expect(offer?.request).toEqual({ kind: "proof", committee: safeguarding.id, member: "m_sarah" });
    const lines = offer?.file.bytes.toString("utf8").trimEnd().split("\r\n").slice(1);
    const rest = "accepted by Teams,2026-03-04T09:00:00+00:00,,,";
    expect(lines).toEqual([
      `Safeguarding Board,A1,Sarah Kent,,overdue,2026-03-06,2026-03-04T09:00:00+00:00,${rest}`,
      `Safeguarding Board,A2,Sarah Kent,,due on the day,2026-03-06,2026-03-04T09:00:00+00:00,${rest}`,
      `Safeguarding Board,A2,Sarah Kent,,new,2026-03-06,2026-03-04T07:00:00+00:00,accepted by Teams,2026-03-04T07:00:00+00:00,,,`,
    ]);
  });

  test("a press is answered before it comes, and a repeat of the press sends none", async () => {
    const desk = await aDesk();
    const about = { item: "ai_1", committee: safeguarding.id };
    const pressed = await desk.export(clerk, about);
    expect([pressed.words, desk.offered]).toEqual(["The file comes in a moment, on a card of its own.", []]);
    await pressed.later();
    expect(desk.offered).toHaveLength(1);
    expect(desk.posted).toMatchObject([{ text: expect.stringMatching(/^The file is ready/) }]);
    const again = await desk.export(clerk, about, { repeated: true });
    await again.later();
    expect([again.words, desk.offered.length]).toEqual([
      "The file was asked for here before. To have it anew, say “proof 1 csv”.",
      1,
    ]);
    expect(isChanging("proof.export")).toBe(true);
  });

  test.each([{ kind: "not-offered", reason: "retry" }, "fault"] as const)(
    "that does not come after a press is said to have not",
    async (offer) => {
      const desk = await aDesk();
      desk.willOffer(offer);
      const pressed = await desk.export(clerk, { item: "ai_1", committee: safeguarding.id });
      await pressed.later().catch(() => undefined);
      expect(desk.posted).toMatchObject([{ text: expect.stringMatching(/^Teams did not take the file's card/) }]);
    },
  );

  test("a member's holds their own lines", async () => {
    const desk = await aDesk();
    await desk.say(jo, { item: one, csv });
    const text = desk.offered[0]?.file.bytes.toString("utf8") ?? "";
    expect(text).toContain("Jo Finch,Police");
    expect(text).not.toContain("Sarah");
    expect(desk.offered[0]?.request).toMatchObject({ item: "ai_1", member: "m_jo" });
    expect((await desk.export(jo, { member: "m_sarah", committee: safeguarding.id })).title).toBe("That is between us");
  });

  test("a nasty name stands in one cell and begins no formula", async () => {
    const nasty = { ...sarah, name: '=cmd|"x"\n\u202eevil', agency: "+police" };
    const desk = await aProofDesk([clerk, nasty]);
    await desk.sends(nasty, [{}]);
    await desk.say(clerk, { item: one, csv });
    const { name, bytes } = desk.offered[0]?.file ?? { name: "", bytes: Buffer.of() };
    expect(bytes.toString("utf8")).toContain(`A1,"'=cmd|""x"" evil",'+police,`);
    await (await desk.export(clerk, { member: "m_sarah", committee: safeguarding.id })).later();
    expect([name, desk.offered[1]?.file.name]).toEqual(["A1-proof.csv", "proof-cmd-x-evil.csv"]);
  });

  test("more than 10,000 lines are cut, and the file says so", async () => {
    const desk = await aProofDesk(roster);
    const lines = Array.from({ length: 600 }, (_, at) => ({ item: `ai_x${at}` as const }));
    for (let day = 1; day <= 17; day += 1) await desk.sends(sarah, lines, { at: hoursAgo(24 * day) });
    await desk.say(clerk, { whose: named("Sarah"), csv });
    const { description, bytes } = desk.offered[0]?.file ?? { description: "", bytes: Buffer.of() };
    expect(bytes.toString("utf8").trimEnd().split("\r\n")).toHaveLength(10_001);
    expect(description).toContain("the newest 10,000 lines");
  });

  test("where it is fetched by a link the link is shown, and where Teams takes no card that is said", async () => {
    const desk = await aDesk();
    desk.willOffer({ kind: "link", url: "http://127.0.0.1:3978/trial/files/x/A1-proof.csv" });
    const linked = await desk.say(clerk, { item: one, csv });
    expect([linked.title, linked.buttons]).toEqual(["The file is ready", ["Open the file"]]);
    desk.willOffer({ kind: "not-offered", reason: "retry" });
    expect((await desk.say(clerk, { item: one, csv })).words).toMatch(/^Teams did not take the file's card/);
  });
});
