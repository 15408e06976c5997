import { describe, expect, test } from "vitest";
import { keptOf } from "../../../../src/bot/cards/committees/settings-values.js";
import { handleGuide } from "../../../../src/bot/handlers/committees/guide.js";
import { handleSettings } from "../../../../src/bot/handlers/committees/settings.js";
import type { Answer, PressTurn } from "../../../../src/bot/turn/turn.js";
import { readPress, type VerbData } from "../../../../src/bot/verbs.js";
import type { Committee } from "../../../../src/domain/committees/committee.js";
import { usualCalendars } from "../../../../src/domain/committees/committee-calendar.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { changeRole } from "../../../../src/services/committees/change-role.js";
import { changeSettings } from "../../../../src/services/committees/change-settings.js";
import { planMeeting } from "../../../../src/services/meetings/plan-meeting.js";
import type { Services } from "../../../../src/services/services.js";
import { committeeScope } from "../../../../src/store/scopes.js";
import { aCommittee } from "../../../builders/a-committee.js";
import { aMember } from "../../../builders/a-member.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import { elementsOf } from "../../cards/card-rules.js";
import { titlesOf, wordsOf } from "../../cards/titles-of.js";
import { aTurn, clerk, safeguarding } from "../a-turn.js";

const scope = committeeScope({ tenant: "tenant-a", committee: safeguarding.id });
const { committee } = scope;
const sarah = aMember();
const joe = aMember({ id: "m_joe", person: "p_joe", name: "Joe Finch" });

async function aDesk(over: Partial<Committee> = {}) {
  const store = fakeStore();
  await store.committees.insert(aCommittee(over));
  await store.members.add(scope, [clerk, sarah, joe], whenAdded);
  let ids = 0;
  const tried: unknown[] = [];
  const told: string[] = [];
  const services = {
    changeSettings: changeSettings(store),
    changeRole: changeRole(store),
    planMeeting: planMeeting({
      ...store,
      items: store.actionItems,
      carry: async () => [],
      redrawAgenda: async () => undefined,
      newId: ((prefix: string) => `${prefix}${++ids}`) as never,
    }),
    afterChange: async () => undefined,
  } as never as Services;
  const guide = handleGuide({
    ...store,
    services,
    reachPeople: async (...how) => tried.push(how),
    wait: () => new Promise(() => undefined),
    tell: {
      home: async (_committee, { summary }) => void told.push(summary),
      person: async () => "told",
    },
  });
  const settings = handleSettings({ services, guide });
  const now = async () => {
    const found = await store.committees.find(scope);
    if (found === undefined) throw new Error("there is no committee");
    return found;
  };
  const pressed = async (me: Member | undefined = clerk, repeated = false): Promise<PressTurn> => {
    const board = await now();
    const roster = await store.members.roster(scope);
    const mine = roster.find(({ id }) => id === me?.id);
    const standing = { committee: board, calendar: usualCalendars.of(board), roster, ...(mine && { me: mine }) };
    const { typed: _typed, mentions: _mentions, ...turn } = aTurn([standing]);
    return { ...turn, message: "m-1", repeated };
  };
  const roleOf = async (id: string) => (await store.members.roster(scope)).find((one) => one.id === id)?.role;
  return { store, guide, settings, now, pressed, roleOf, tried, told };
}

const words = ({ say }: Answer) => (typeof say === "string" ? say : wordsOf(say));
const title = (answer: Answer) => words(answer).split("\n", 1)[0];
const buttons = ({ say }: Answer) => (typeof say === "string" ? [] : titlesOf(say));
const inputsOf = ({ say }: Answer) =>
  typeof say === "string" ? [] : elementsOf(say).filter(({ type }) => type.startsWith("Input."));

describe("the steps", () => {
  test("are opened and changed by clerk and chair only, each with its own right", async () => {
    const { guide, pressed, now } = await aDesk();
    const member = () => pressed(sarah);
    expect(words(await guide.step(await member(), { committee, step: "name" }))).toContain(
      "Only the clerk or the chair changes settings. Ask Ann Ash.",
    );
    expect(words(await guide.pass(await member(), { committee, step: "name" }))).toContain("changes settings");
    expect(words(await guide.chair(await member(), { committee, was: [], members: joe.id }))).toContain(
      "changes the roster",
    );
    expect(words(await guide.meeting(await member(), { committee, day: "2026-03-17" }))).toContain("changes meetings");
    expect(words(await guide.tryAgain(await member(), { committee, drawn: 0 }))).toContain("changes the roster");
    expect(await now()).toEqual(aCommittee());
  });

  test("of an archived board are looked at, and no way leads into them", async () => {
    const { guide, pressed } = await aDesk({ archivedAt: new Date("2026-02-01T09:00:00Z") });
    const shown = await guide.pressShow(await pressed(), { committee });
    expect(title(shown)).toBe("8 steps to set up");
    expect(buttons(shown)).toEqual(["Agenda", "Settings"]);
    expect(words(await guide.step(await pressed(), { committee, step: "name" }))).toContain("archived");
  });

  test("lead to the next one that is open, and after the last to those that were left", async () => {
    const { guide, pressed, now } = await aDesk({ guided: ["name", "days", "sign-off", "chair", "meeting"] });
    const on = async (step: "reach" | "roster" | "reminders") =>
      title(await guide.pass(await pressed(), { committee, step }));
    expect(await on("reach")).toBe("Who is on the board?");
    expect(await on("roster")).toBe("When are people reminded?");
    expect(await on("reminders")).toBe("The board is ready");
    // Once more, as Teams repeats a press.
    expect(await on("reminders")).toBe("The board is ready");
    expect((await now()).guided).toHaveLength(8);
  });
});

describe("the chair", () => {
  test("is who is ticked; whoever became it meanwhile stays it", async () => {
    const { store, guide, pressed, roleOf } = await aDesk();
    await store.members.describe(scope, joe.id, { role: "chair" }, { by: clerk.id, at: new Date(0) });
    const data = { committee, was: [], members: sarah.id };
    expect(title(await guide.chair(await pressed(), data))).toBe("Who is on the board?");
    expect([await roleOf(sarah.id), await roleOf(joe.id)]).toEqual(["chair", "chair"]);
    const unticked = { committee, was: [sarah.id, joe.id] };
    await guide.chair(await pressed(), { ...unticked, members: joe.id });
    expect([await roleOf(sarah.id), await roleOf(joe.id)]).toEqual(["member", "chair"]);
    // The press comes again: it finds its effect.
    await guide.chair(await pressed(), { ...unticked, members: joe.id });
    expect([await roleOf(sarah.id), await roleOf(joe.id)]).toEqual(["member", "chair"]);
    const lines = await store.members.history(scope, 50);
    expect(lines.filter(({ change }) => change.kind === "role")).toHaveLength(3);
  });

  test("who comes and goes by the guide is told to the home and to whom it concerns, as if it had been typed", async () => {
    const { guide, pressed, told } = await aDesk();
    const answer = await guide.chair(await pressed(), { committee, was: [], members: sarah.id });
    await answer.afterwards?.(undefined);
    expect(told).toEqual(["The board has a new chair"]);
    expect(await guide.chair(await pressed(), { committee, was: [sarah.id], members: sarah.id })).not.toHaveProperty(
      "afterwards",
    );
  });

  test("stays who it is where what was ticked can't be read", async () => {
    const { store, guide, pressed, roleOf } = await aDesk();
    await store.members.describe(scope, joe.id, { role: "chair" }, { by: clerk.id, at: new Date(0) });
    const press = readPress("guide.chair", { committee, was: [joe.id], members: { 0: sarah.id } });
    if (press?.verb !== "guide.chair") throw new Error("it can't be read");
    const answer = await guide.chair(await pressed(), press.data);
    expect(words(answer)).toContain("I couldn't read who was ticked.");
    expect(await roleOf(joe.id)).toBe("chair");
  });

  test("is nobody who has left meanwhile, and the clerk hears it", async () => {
    const { store, guide, pressed } = await aDesk();
    await store.members.leave(scope, [joe.id], { by: clerk.id, at: new Date(0), why: "removed" });
    const answer = await guide.chair(await pressed(), { committee, was: [], members: joe.id });
    expect(words(answer)).toContain("Somebody you ticked has left the board.");
    expect(title(answer)).toBe("Who is in the chair?");
  });
});

describe("the first meeting", () => {
  const read = (data: object) => {
    const press = readPress("guide.meeting", { committee, ...data });
    if (press?.verb !== "guide.meeting") throw new Error("it can't be read");
    return press.data as VerbData<"guide.meeting">;
  };

  test.each([
    [{ day: "2026-03-03" }, "That day has passed."],
    [{}, "Choose a day first."],
    [{ day: "Michaelmas" }, "I couldn't read the day."],
    [{ day: 7 }, "I couldn't read the day."],
    [{ day: ["2026-03-17"] }, "I couldn't read what was entered."],
    [{ day: "2026-03-17", startsAt: "teatime" }, "I couldn't read the time."],
    [{ day: "2026-03-17", place: { toString: "x" } }, "I couldn't read what was entered."],
  ])("that can't be is asked once more: %j", async (data, why) => {
    const { store, guide, pressed } = await aDesk();
    const answer = await guide.meeting(await pressed(), read(data));
    expect(words(answer)).toContain(why);
    expect(inputsOf(answer).map(({ id }) => id)).toEqual(["day", "startsAt", "place"]);
    expect(await store.meetings.from(scope, "2026-01-01" as never)).toEqual([]);
  });

  test("is planned once, and a repeat of the press says the same", async () => {
    const { store, guide, pressed } = await aDesk();
    const data = read({ day: "2026-03-17", startsAt: "2pm", place: "Town Hall" });
    const first = await guide.meeting(await pressed(), data);
    const second = await guide.meeting(await pressed(clerk, true), data);
    expect(words(second)).toBe(words(first));
    const again = await guide.meeting({ ...(await pressed()), again: true }, data);
    expect(title(again)).toBe(title(first));
    const meetings = await store.meetings.from(scope, "2026-01-01" as never);
    expect(meetings.map(({ on, startsAt, place }) => [on, startsAt, place])).toEqual([
      ["2026-03-17", "14:00", "Town Hall"],
    ]);
  });
});

describe("a form that is a step", () => {
  const save = (data: object) => {
    const press = readPress("settings.save", { committee, group: "board", step: "name", revision: 1, was, ...data });
    if (press?.verb !== "settings.save") throw new Error("it can't be read");
    return press.data;
  };
  const was = keptOf({ name: "Safeguarding Board", code: "SB" });

  test("goes on once it is saved, also when its press comes again", async () => {
    const { settings, pressed, now } = await aDesk();
    const data = save({ name: "Harbour Trust", code: "ht" });
    expect(title(await settings.save(await pressed(), data))).toBe("Which days does it keep?");
    expect(await now()).toMatchObject({ name: "Harbour Trust", code: "HT", guided: ["name"] });
    expect(title(await settings.save(await pressed(), data))).toBe("Which days does it keep?");
    expect((await now()).revision).toBe(2);
  });

  test("comes back with what another clerk saved meanwhile", async () => {
    const { settings, pressed, now } = await aDesk();
    await settings.save(await pressed(), save({ name: "Harbour Trust", code: "SB" }));
    const answer = await settings.save(await pressed(), save({ name: "Estuary Trust", code: "SB" }));
    expect(title(answer)).toBe("Settings changed while you wrote");
    expect(words(answer)).toContain("Name Harbour Trust.");
    expect(inputsOf(answer).map(({ value }) => value)).toEqual(["Estuary Trust", "SB"]);
    expect((await now()).name).toBe("Harbour Trust");
  });

  test.each([
    [{ name: ["x"], code: "SB" }, "I couldn't read what was entered for “Name of the board”."],
    [{ name: true, code: "SB" }, "I couldn't read what was entered for “Name of the board”."],
    [{ name: "x".repeat(3000), code: "SB" }, "I couldn't read what was entered for “Name of the board”."],
    [{ name: "x".repeat(81), code: "SB" }, "A name has at most 80 signs."],
    [{ name: "…", code: "SB" }, "A board needs a name"],
    [{ name: "Trust", code: 12 }, "A code is two to five letters or digits"],
    [{ name: "Trust", code: "A12" }, "A code is two to five letters or digits"],
  ])("says what can't be read or set, and keeps the rest", async (data, why) => {
    const { settings, pressed, now } = await aDesk();
    const answer = await settings.save(await pressed(), save(data));
    expect(words(answer)).toContain(why);
    expect(title(answer)).toBe("What is the board called?");
    expect(inputsOf(answer).map(({ id }) => id)).toEqual(["name", "code"]);
    expect(await now()).toEqual(aCommittee());
  });
});

test("trying again reaches out once for each card that was drawn", async () => {
  const { guide, pressed, tried } = await aDesk();
  const data = { committee, drawn: 1 };
  const answer = await guide.tryAgain(await pressed(), data);
  expect(words(answer)).toContain("tried again just now");
  expect(tried).toEqual([[scope, undefined, { again: true }]]);
  await answer.afterwards?.(undefined);
  await guide.tryAgain(await pressed(clerk, true), data);
  expect(tried).toHaveLength(1);
});
