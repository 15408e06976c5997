import { describe, expect, test } from "vitest";
import { handleRetention } from "../../../../src/bot/handlers/privacy/retention.js";
import type { Answer, PressTurn } from "../../../../src/bot/turn/turn.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { usualRetention } from "../../../../src/domain/committees/retention.js";
import { changeRetention } from "../../../../src/services/privacy/change-retention.js";
import { whatIsOver } from "../../../../src/services/privacy/what-is-over.js";
import { aMember } from "../../../builders/a-member.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import { titlesOf, wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, clerk, safeguarding } from "../a-turn.js";

const scope = { tenant: "tenant-a", committee: safeguarding.id } as const;
const words = ({ say }: Answer) => (typeof say === "string" ? say : wordsOf(say));
const title = (answer: Answer) => words(answer).split("\n", 1)[0];
const buttons = ({ say }: Answer) => (typeof say === "string" ? [] : titlesOf(say));
const committee = safeguarding.id;

async function aDesk() {
  const store = fakeStore();
  await store.committees.insert(safeguarding);
  await store.members.add(scope, [clerk], whenAdded);
  const parts = { ...store, items: store.actionItems };
  const services = { whatIsOver: whatIsOver(parts), changeRetention: changeRetention(parts) };
  const now = async () => (await store.committees.find(scope)) ?? safeguarding;
  const said = async (me: Member = clerk) => aTurn([aStanding(await now(), me)], "personal");
  const pressed = async (me: Member = clerk): Promise<PressTurn> => {
    const { typed: _typed, mentions: _mentions, ...turn } = await said(me);
    return { ...turn, message: "m-1", repeated: false };
  };
  return { store, now, said, pressed, retention: handleRetention({ services }) };
}

describe("how long things are kept", () => {
  test("is looked at and set by chair and clerk alone", async () => {
    const { retention, said, pressed, now } = await aDesk();
    for (const role of ["member", "adviser", "observer"] as const) {
      const me = aMember({ role });
      for (const answer of [
        await retention.show(await said(me)),
        await retention.keep(await said(me), { kind: "keep", rule: "leaverDays", value: 5, typed: "" }),
        await retention.pressShow(await pressed(me), { committee }),
        retention.ask(await pressed(me), { committee }),
        await retention.check(await pressed(me), { committee, closedYears: 1, proofMonths: 24, leaverDays: 90 }),
        await retention.save(await pressed(me), { committee, revision: 1, ...usualRetention, leaverDays: 5 }),
      ])
        expect(buttons(answer)).not.toContain("Save");
    }
    expect((await now()).retention).toEqual(usualRetention);
    expect(buttons(await retention.show(await said()))).toEqual(["Change", "Settings"]);
  });

  test("is told in one's own chat, and where everybody reads only where to say it", async () => {
    const { retention, said } = await aDesk();
    const here = {
      ...(await said()),
      place: { ...(await said()).place, kind: "channel" as const },
      typed: "retention",
    };
    for (const answer of [
      await retention.show(here),
      await retention.keep(here, { kind: "keep", rule: "leaverDays", value: 60, typed: "" }),
    ])
      expect([title(answer), buttons(answer)]).toEqual(["That is for our own chat", []]);
  });

  test("is set only by the button under what it would remove", async () => {
    const { retention, said, pressed, now } = await aDesk();
    const check = await retention.keep(await said(), { kind: "keep", rule: "closedYears", value: 7, typed: "" });
    expect([title(check), buttons(check)]).toEqual(["Keep it so?", ["Save", "Back"]]);
    expect((await now()).retention).toEqual(usualRetention);
    const press = { committee, revision: 1, ...usualRetention, closedYears: 7 };
    expect(title(await retention.save(await pressed(), press))).toBe("It is kept so now");
    expect((await now()).retention.closedYears).toBe(7);
    expect(title(await retention.save(await pressed(), press))).toBe("It is kept so now");
  });

  test("is shown anew where somebody set something meanwhile", async () => {
    const { store, retention, pressed, now } = await aDesk();
    const press = { committee, revision: 1, ...usualRetention, leaverDays: 30 };
    await store.committees.change(scope, 1, { signOff: true }, []);
    const late = await retention.save(await pressed(), press);
    expect([title(late), buttons(late)]).toEqual(["Settings changed while you looked", ["Save", "Back"]]);
    expect((await now()).retention).toEqual(usualRetention);
    expect(title(await retention.save(await pressed(), { ...press, revision: 2 }))).toBe("It is kept so now");
  });

  test.each([
    ["nothing", ""],
    ["no number", "long"],
    ["a part", "1.5"],
    ["too much", "99"],
    ["less than nothing", -1],
  ])("%s that is entered comes back with what can be", async (_what, entered) => {
    const { retention, pressed } = await aDesk();
    const data = { committee, closedYears: entered, proofMonths: "24", leaverDays: 90 };
    const answer = await retention.check(await pressed(), data);
    expect(words(answer)).toContain("Closed actions are kept for 1 to 50 whole years, or for ever.");
    expect(words(answer)).not.toContain("Proof is kept for");
    expect(buttons(answer)).toEqual(["Check", "Back"]);
  });
});
