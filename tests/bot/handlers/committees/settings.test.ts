import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handleGuide } from "../../../../src/bot/handlers/committees/guide.js";
import { handleSettings } from "../../../../src/bot/handlers/committees/settings.js";
import type { Answer, PressTurn } from "../../../../src/bot/turn/turn.js";
import { readPress, type VerbData } from "../../../../src/bot/verbs.js";
import type { Committee } from "../../../../src/domain/committees/committee.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { day } from "../../../../src/domain/days/day.js";
import { usualPolicy } from "../../../../src/domain/reminders/policy.js";
import { dayLimits } from "../../../../src/domain/reminders/policy-change.js";
import { changeRole } from "../../../../src/services/committees/change-role.js";
import { changeSettings } from "../../../../src/services/committees/change-settings.js";
import type { Services } from "../../../../src/services/services.js";
import { committeeScope } from "../../../../src/store/scopes.js";
import { aCommittee } from "../../../builders/a-committee.js";
import { aMember } from "../../../builders/a-member.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import type { CardElement } from "../../../fakes/teams/activity.js";
import { answersFor } from "../../../fakes/teams/card-inputs.js";
import { elementsOf } from "../../cards/card-rules.js";
import { titlesOf, wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, clerk, safeguarding } from "../a-turn.js";

const scope = committeeScope({ tenant: "tenant-a", committee: safeguarding.id });
const member = aMember();

async function aDesk(over: Partial<Committee> = {}) {
  const store = fakeStore();
  await store.committees.insert(aCommittee(over));
  await store.members.add(scope, [clerk, member], whenAdded);
  const services = { changeSettings: changeSettings(store), changeRole: changeRole(store) } as never as Services;
  const guide = handleGuide({
    ...store,
    services,
    tell: { home: async () => undefined, person: async () => "told" },
    reachPeople: async () => undefined,
    wait: async () => undefined,
  });
  const settings = handleSettings({ services, guide });
  const committee = async () => {
    const found = await store.committees.find(scope);
    if (found === undefined) throw new Error("there is no committee");
    return found;
  };
  const said = async (me: Member | undefined = clerk) => aTurn([aStanding(await committee(), me)]);
  const pressed = async (me: Member = clerk, repeated = false): Promise<PressTurn> => {
    const { typed: _typed, mentions: _mentions, ...turn } = await said(me);
    return { ...turn, message: "m-1", repeated };
  };
  /** Fills in a form as a client does, and presses Save; gives the press, so that it may come again. */
  const fill = (form: Answer, filled: Readonly<Record<string, string>>): VerbData<"settings.save"> => {
    const card = cardOf(form);
    const save = elementsOf({ card: card as never, summary: "" }).find(({ title }) => title === "Save");
    const sent = { ...(save?.data as object), ...answersFor(card, save as CardElement, filled) };
    const press = readPress("settings.save", sent);
    if (press?.verb !== "settings.save") throw new Error("it can't be read back");
    return press.data;
  };
  const open = async (group: VerbData<"settings.ask">["group"], me = clerk) =>
    settings.ask(await pressed(me), { committee: scope.committee, group });
  const save = async (data: VerbData<"settings.save">, me = clerk, repeated = false) =>
    settings.save(await pressed(me, repeated), data);
  return { store, settings, committee, said, pressed, open, fill, save };
}

function cardOf({ say }: Answer): CardElement {
  if (typeof say === "string") throw new Error("a card was expected");
  return say.card as CardElement;
}
const words = ({ say }: Answer) => (typeof say === "string" ? say : wordsOf(say));
const buttons = ({ say }: Answer) => (typeof say === "string" ? [] : titlesOf(say));
const inputsOf = (answer: Answer) => {
  const inputs = elementsOf({ card: cardOf(answer) as never, summary: "" }).filter(({ type }) =>
    type.startsWith("Input."),
  );
  return Object.fromEntries(inputs.map(({ id, value }) => [String(id), value]));
};

describe("what is set", () => {
  test("is seen by everybody on the board and in its home, and changed by clerk and chair", async () => {
    const { settings, said } = await aDesk();
    const forms = ["Name and code", "Owners", "Chair and clerk", "Home and days", "…What is kept", "…History"];
    expect(buttons(settings.show(await said()))).toEqual(forms);
    expect(buttons(settings.show(await said(aMember({ role: "chair" }))))).toEqual(forms);
    for (const me of [member, aMember({ role: "observer" }), aMember({ role: "adviser" })]) {
      const shown = settings.show(await said(me));
      expect(words(shown)).toContain("7 days before the due day, and on the working day before.");
      expect(words(shown)).toContain("The clerk and the chair can change this.");
      expect(buttons(shown)).toEqual([]);
    }
    expect(buttons(settings.show(aTurn([aStanding()])))).toEqual([]);
  });

  test("can't be changed by others in words, by a form or by a button that they kept", async () => {
    const { settings, committee, said, pressed, open, fill, save } = await aDesk();
    const asked = "Only the clerk or the chair changes settings. Ask Ann Ash.";
    expect(words(await settings.set(await said(member), { policy: { aheadDays: 10 } }))).toContain(asked);
    expect(words(await settings.signOff(await said(member), true))).toContain(asked);
    expect(words(settings.reset(await said(member)))).toContain(asked);
    expect(words(await open("owners", member))).toContain(asked);
    expect(words(await save(fill(await open("owners"), { aheadDays: "10" }), member))).toContain(asked);
    const data = { committee: scope.committee, revision: 1 };
    expect(words(await settings.pressReset(await pressed(member), data))).toContain(asked);
    expect(await committee()).toEqual(aCommittee());
  });
});

describe("in words", () => {
  test("the board's hour is not a member's to set, who hears how to choose their own", async () => {
    const { settings, committee, said } = await aDesk();
    const refused = words(await settings.set(await said(member), { policy: { at: { hour: 8, minute: 0 } } }));
    expect(refused).toContain("For your own say “remind me at 8”; for the board's ask Ann Ash.");
    expect(await committee()).toEqual(aCommittee());
  });

  test("the answer says what is true now, and leads to all that is set", async () => {
    const { settings, committee, said } = await aDesk();
    const answer = await settings.set(await said(), { policy: { aheadDays: 10 } });
    expect(words(answer)).toContain("Ahead 10 days before the due day, and on the working day before.");
    expect(buttons(answer)).toEqual(["Settings"]);
    expect((await committee()).policy).toEqual({ ...usualPolicy, aheadDays: 10 });
    expect(words(await settings.set(await said(), { policy: { aheadDays: 10 } }))).toContain("It is set so already");
    const again = { ...(await said()), again: true };
    expect(words(await settings.set(again, { policy: { aheadDays: 10 } }))).toContain("That is set now");
  });

  test("what can't be is refused with its limits, and nothing is set", async () => {
    const { settings, committee, said } = await aDesk();
    const answer = await settings.set(await said(), { policy: { aheadDays: 90 } });
    expect(words(answer)).toContain("Nothing was changed");
    expect(words(answer)).toContain("The first reminder can be from 0 to 60 days.");
    expect(await committee()).toEqual(aCommittee());
  });

  test("a recess is said back with its years", async () => {
    const { settings, said } = await aDesk();
    const ranges = [{ from: day("2026-12-22"), to: day("2027-01-02") }];
    const answer = await settings.set(await said(), { recess: { add: true, said: { kind: "ranges", ranges } } });
    expect(words(answer)).toContain("Recess Tue 22 December to Sat 2 January 2027.");
  });

  test("sign-off is switched, and again changes nothing", async () => {
    const { settings, committee, said } = await aDesk();
    expect(words(await settings.signOff(await said(), true))).toContain("Sign-off is on");
    expect(words(await settings.signOff(await said(), true))).toContain("Sign-off is on");
    expect(await committee()).toMatchObject({ signOff: true, revision: 2 });
  });
});

describe("back to the usual reminders", () => {
  const own = { policy: { ...usualPolicy, aheadDays: 3, weekly: false }, nation: "wales", signOff: true } as const;

  test("is shown for checking, and then done; days and sign-off stay", async () => {
    const { settings, committee, said, pressed } = await aDesk(own);
    const check = settings.reset(await said());
    expect(words(check)).toContain("7 days before the due day");
    expect(words(check)).not.toContain("Overdue");
    expect(buttons(check)).toEqual(["Reset reminders", "Back"]);
    expect((await committee()).policy.aheadDays).toBe(3);
    const data = { committee: scope.committee, revision: 1 };
    expect(words(await settings.pressReset(await pressed(), data))).toContain("The settings are saved");
    expect(await committee()).toMatchObject({ policy: usualPolicy, nation: "wales", signOff: true });
    expect(words(await settings.pressReset(await pressed(clerk, true), data))).toContain("The settings are saved");
    expect(words(settings.reset(await said()))).toContain("The reminders are the usual ones");
  });

  test("is shown once more where somebody set something meanwhile", async () => {
    const { settings, committee, said, pressed } = await aDesk(own);
    await settings.set(await said(), { policy: { overdueEvery: 3 } });
    const check = await settings.pressReset(await pressed(), { committee: scope.committee, revision: 1 });
    expect(words(check)).toContain("Overdue On the working day after the due day, then every 7 days.");
    expect((await committee()).policy.overdueEvery).toBe(3);
  });
});

describe("a form", () => {
  test("is saved as it was filled in", async () => {
    const { committee, open, fill, save } = await aDesk();
    const owners = fill(await open("owners"), { aheadDays: "10", eve: "false", overdueEvery: "0", snoozeDays: "14" });
    expect(words(await save(owners))).toContain("The settings are saved");
    const runners = fill(await open("runners"), { escalateAfter: "21", escalateEvery: "7", signOff: "true" });
    await save(runners);
    const filled = { meetingDays: "7", weekly: "false", at: "08:30", nation: "Scotland", zone: "dublin" };
    const recess = "21 July to 31 August; 22 December to 2 January";
    await save(fill(await open("home"), { ...filled, recess }));
    expect(await committee()).toMatchObject({
      policy: {
        ...usualPolicy,
        ...{ aheadDays: 10, eve: false, overdueEvery: 0, snoozeDays: 14, escalateAfter: 21, escalateEvery: 7 },
        ...{ meetingDays: 7, weekly: false, at: { hour: 8, minute: 30 } },
      },
      signOff: true,
      nation: "scotland",
      zone: "Europe/Dublin",
      recess: [
        { from: "2026-07-21", to: "2026-08-31" },
        { from: "2026-12-22", to: "2027-01-02" },
      ],
    });
    // The recess stands in the form as it is read, and goes when it is emptied.
    expect(inputsOf(await open("home")).recess).toBe(
      "21 July 2026 to 31 August 2026; 22 December 2026 to 2 January 2027",
    );
    await save(fill(await open("home"), { recess: "" }));
    expect((await committee()).recess).toEqual([]);
  });

  test("comes back with what was entered where something of it can't be, and nothing is set", async () => {
    const { committee, open, fill, save } = await aDesk();
    const filled = { meetingDays: "7", zone: "Atlantis", recess: "in the summer", weekly: "false" };
    const again = await save(fill(await open("home"), filled));
    expect(words(again)).toContain("I don't know that time zone. Write a place, like Europe/London.");
    expect(words(again)).toContain("I couldn't read the recess.");
    expect(inputsOf(again)).toMatchObject({
      meetingDays: 7,
      zone: "Atlantis",
      recess: "in the summer",
      weekly: "false",
    });
    expect(await committee()).toEqual(aCommittee());
    const garbled = { ...fill(again, {}), at: "noonish", meetingDays: "many" };
    const garbledAgain = words(await save(garbled));
    expect(garbledAgain).toContain("I couldn't read the time.");
    expect(garbledAgain).toContain("The agenda can be from 0 to 20 working days.");
    expect(garbledAgain).toContain("I couldn't read the recess.");
    expect(await committee()).toEqual(aCommittee());
    // What is mended can be saved from there.
    await save(fill(again, { zone: "London", recess: "August" }));
    expect(await committee()).toMatchObject({
      policy: { meetingDays: 7, weekly: false },
      recess: [{ from: "2026-08-01" }],
    });
  });

  test("tells the second of two clerks what changed meanwhile, and keeps what they entered", async () => {
    const { committee, open, fill, save } = await aDesk();
    const [first, second] = [await open("owners"), await open("owners")];
    await save(fill(first, { aheadDays: "10", overdueEvery: "2" }));
    const again = await save(fill(second, { overdueEvery: "5", due: "false" }));
    expect(words(again)).toContain("Settings changed while you wrote");
    expect(words(again)).toContain("Ahead 10 days before the due day");
    expect(words(again)).toContain("Overdue On the working day after the due day, then every 2 days.");
    // What the second did not touch is as the first has set it.
    expect(inputsOf(again)).toMatchObject({ aheadDays: 10, overdueEvery: 5, due: "false" });
    expect((await committee()).policy).toMatchObject({ aheadDays: 10, overdueEvery: 2, due: true });
    await save(fill(again, {}));
    expect((await committee()).policy).toMatchObject({ aheadDays: 10, overdueEvery: 5, due: false });
  });

  test("is not held up by what was set in another form", async () => {
    const { committee, open, fill, save } = await aDesk();
    const [owners, home] = [await open("owners"), await open("home")];
    await save(fill(owners, { aheadDays: "10" }));
    expect(words(await save(fill(home, { nation: "Wales" })))).toContain("The settings are saved");
    expect(await committee()).toMatchObject({ policy: { aheadDays: 10 }, nation: "wales", revision: 3 });
  });

  test("that is sent twice is saved once", async () => {
    const { committee, open, fill, save } = await aDesk();
    const data = fill(await open("owners"), { aheadDays: "10" });
    await save(data);
    expect(words(await save(data, clerk, true))).toContain("The settings are saved");
    expect((await committee()).revision).toBe(2);
  });

  test("keeps of the board's name no more than it takes to know it again", async () => {
    const { committee, open, fill, save } = await aDesk({ name: "QZX Trust" });
    const form = fill(await open("board"), { code: "QT" });
    expect(JSON.stringify(form.was)).not.toContain("QZX");
    await save(fill(await open("board"), { name: "Harbour Trust" }));
    const answer = await save(form);
    expect(words(answer)).toContain("Settings changed while you wrote");
    // The name was not touched here: it comes back as the other clerk set it.
    expect(inputsOf(answer)).toMatchObject({ name: "Harbour Trust", code: "QT" });
    await save(fill(answer, {}));
    expect(await committee()).toMatchObject({ name: "Harbour Trust", code: "QT" });
  });

  test("is not read at all where something stood in the form that no form has", () => {
    const read = (was: object) => readPress("settings.save", { committee: "c_1", revision: 1, group: "home", was });
    expect(read({ zone: "Europe/London" })).toBeDefined();
    expect(read(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`a${at}`, "b"])))).toBeUndefined();
  });

  test("whatever is entered in it, nothing breaks, and nothing beyond the limits is set", async () => {
    const { committee, save } = await aDesk();
    const value = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.integer({ min: -5, max: 90 }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom("7", "61", "true", "wales", "Europe/Paris", "25:00", "8.30", "", "August", "1 May to 30 April"),
    );
    const names = [...Object.keys(usualPolicy), "nation", "zone", "recess", "signOff"];
    const entered = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 10 });
    const was = fc.dictionary(fc.constantFrom(...names), fc.string({ maxLength: 20 }), { maxKeys: 4 });
    const group = fc.constantFrom("owners", "runners", "home");
    await fc.assert(
      fc.asyncProperty(entered, was, group, fc.nat(5), async (inputs, before, of, revision) => {
        const press = readPress("settings.save", {
          ...inputs,
          ...{ committee: scope.committee, revision, group: of, was: before },
        });
        if (press?.verb !== "settings.save") return;
        expect(words(await save(press.data))).not.toBe("");
        const { policy, recess, zone } = await committee();
        for (const [name, { min, max }] of Object.entries(dayLimits)) {
          const set = policy[name as keyof typeof dayLimits];
          expect(Number.isInteger(set) && set >= min && set <= max).toBe(true);
        }
        expect(policy.at.hour >= 0 && policy.at.hour <= 23 && policy.at.minute <= 59).toBe(true);
        expect(recess.every(({ from, to }) => from <= to)).toBe(true);
        expect(() => new Intl.DateTimeFormat("en-GB", { timeZone: zone })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
