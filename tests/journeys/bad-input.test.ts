import { beforeEach, describe, expect, test } from "vitest";
import type { Channel, Person } from "../fakes/teams/world.js";
import { people } from "./harness/people.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

let priya: Person;
let sarah: Person;
let home: Channel;

beforeEach(async () => {
  const { teams } = stage;
  [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
});

const say = (text: string, fields: Record<string, unknown> = {}) => stage.teams.say(priya, home, text, fields);

/** What the board has on record: the numbers outstanding, and how much of it is overdue. */
async function standing(): Promise<readonly unknown[]> {
  const list = await say("outstanding");
  return [title(list), numbers(list)];
}

const nothing = ["Nothing outstanding", []];

describe("what can't be read or can't be is answered with what to do, and changes nothing", () => {
  test("an unknown number", async () => {
    await say("action: Sarah to circulate the plan by 13 March");
    const before = await standing();
    for (const text of ["12", "show 12", "done 12", "12 due 20 March", "A99999999"]) {
      expect([text, title(await say(text))]).toEqual([text, expect.stringMatching(/^There is no (A\d+|such action)/)]);
    }
    // Numbers begin at 1: this is none.
    const none = await say("done 0");
    expect([title(none), buttonsOn(none).at(-1)]).toEqual(["I couldn't read that", "Help"]);
    expect(words(await say("done 12"))).toContain("Say “outstanding” to see those that are open.");
    expect(await standing()).toEqual(before);
  });

  test("another committee's number, and another committee's button", async () => {
    const { teams } = stage;
    const [zoe] = people(teams, "Zoe Lang");
    const chat = teams.groupChat({ name: "Trust", members: [zoe, sarah] });
    await setUpBoard(teams, zoe, chat, "Harbour Trust");
    await say("action: Sarah to circulate the plan by 13 March");
    await say("action: Sarah to write to the school by 13 March");
    await teams.say(zoe, chat, "action: Sarah to count the boats by 13 March");
    expect(title(await teams.say(zoe, chat, "done 2"))).toBe("There is no A2 here");
    expect(title(await teams.say(zoe, chat, "done EB A2"))).toMatch(/don't know that committee|There is no/);

    // A press that names the other board's action, made up from what its card held.
    const theirs = reply(await say("2"));
    const json = JSON.stringify(theirs.card);
    const item = /ai_[\w-]+/.exec(json)?.[0];
    const committee = /"c_[\w-]+"/.exec(json)?.[0].replaceAll('"', "");
    const ours = reply(await teams.say(zoe, chat, "1"));
    const data = { item, committee, at: "card", revision: 1 };
    const press = await teams.pressMadeUp(zoe, ours, { type: "Action.Execute", verb: "item.done", data });
    expect(title(press)).toBe("This button is out of date");
    const mixed = { ...data, committee: /"c_[\w-]+"/.exec(JSON.stringify(ours.card))?.[0].replaceAll('"', "") };
    const other = await teams.pressMadeUp(zoe, ours, { type: "Action.Execute", verb: "item.done", data: mixed });
    expect(title(other)).toBe("This button is out of date");
    expect(await standing()).toEqual(["2 outstanding actions", ["A1", "A2"]]);
  });

  test("an action without a task", async () => {
    for (const text of ["action:", "action: Sarah to", "action", "log", "ACTION Sarah: "]) {
      expect([text, title(await say(text))]).toEqual([text, "What is to be done?"]);
    }
    expect(words(await say("action:"))).toContain("Write it like this:");
    expect(await standing()).toEqual(nothing);
  });

  test("a day that has passed, one that is in no calendar, and a meeting on one that can't be read", async () => {
    const asked = await say("action: Sarah to circulate the plan by 2 March 2026");
    expect(title(asked)).toBe("One question first");
    expect(words(asked)).toContain("2 March 2026” has passed already.");
    expect(words(await say("action: Sarah to circulate the plan by 31 February"))).toContain(
      "31 February” is not in the calendar.",
    );
    expect(await standing()).toEqual(nothing);

    // What was asked is kept, and its answer logs it.
    const answered = await stage.teams.press(priya, reply(asked), "No date");
    expect(title(answered)).toBe("A1 logged");
    const before = await standing();
    for (const text of ["1 due 2 March 2026", "1 due 31 February", "move 1 to 30/02"]) {
      expect([text, words(await say(text))]).toEqual([text, expect.stringContaining("othing was saved")]);
    }
    for (const text of ["meeting 31 February", "meeting 2 March 2026", "meeting on the moon day"]) {
      const turn = await say(text);
      expect([text, words(turn)]).toEqual([text, expect.not.stringContaining("The board meets")]);
    }
    expect(await standing()).toEqual(before);
    expect(title(await say("agenda"))).toBe("No meeting is planned");
  });

  test("an owner who is not on the roster", async () => {
    const asked = await say("action: Zebedee Quill to circulate the plan by Friday");
    expect(words(asked)).toContain("Who is Zebedee Quill?");
    expect(words(asked)).toContain("Nothing is logged yet. It is kept as a draft until you choose.");
    expect(buttonsOn(asked)).toEqual(["Add Zebedee Quill", "Somebody else", "Edit", "Throw away"]);
    expect(await standing()).toEqual(nothing);
    expect(title(await stage.teams.press(priya, reply(asked), "Throw away"))).toBe("The draft is thrown away");
    expect(await standing()).toEqual(nothing);
  });

  test("more than 4,000 characters", async () => {
    const long = `action: Sarah to ${"circulate the plan and ".repeat(200)}`;
    expect(long.length).toBeGreaterThan(4001);
    for (const text of [long.slice(0, 4001), long]) {
      const turn = await say(text);
      expect(title(turn)).toBe("That is too long");
      expect(words(turn)).toContain("Send it as several messages, one for each action.");
    }
    // What holds no action may be minutes: they are read in the sender's own chat.
    const read = await say("x".repeat(20_000));
    expect(title(read)).toBe("I am reading it");
    expect(await standing()).toEqual(nothing);
  });

  test("nothing but emoji, a mention, white space or a mark", async () => {
    for (const text of ["🎉🎉", "🙈", "", "   ", "...", "—"]) {
      const turn = await say(text);
      expect([text, title(turn)]).toEqual([text, "Yes?"]);
      expect(words(turn)).toContain("Say “help” to see what I understand.");
    }
    const thumb = await say("👍🏽");
    expect(thumb.replies.map(({ activity }) => activity.text)).toEqual(["You're welcome."]);
    const mentioned = await stage.teams.say(priya, home, "@Sarah Jones", { mentions: [sarah] });
    expect(mentioned.replies).toHaveLength(1);
    expect(await standing()).toEqual(nothing);
  });

  test("words that are no request are answered with the nearest ones, as buttons", async () => {
    const turn = await say("outstnading");
    expect(words(turn)).toContain("Did you mean");
    expect(buttonsOn(turn)).toContain("outstanding");
    expect(title(await stage.teams.press(priya, reply(turn), "outstanding"))).toBe("Nothing outstanding");
  });
});

describe("what people type is shown as they typed it, and is never code", () => {
  const hostile = [
    "read <b>bold</b> & <script>alert(1)</script> it",
    "read **this** and [that](http://example.org) and `code`",
    "add ${task} and {{name}} to $when",
    '"quote" the \\"report\\"',
    "write to <at>Everyone</at> about it",
  ];
  test.each(hostile)("%s", async (task) => {
    const logged = await say(`action: Sarah to ${task} by 13 March`);
    expect(title(logged)).toBe("A1 logged");
    const shown = words(logged).split("\n")[2] ?? "";
    expect(shown.toLowerCase()).toBe(task.toLowerCase());
    expect(words(await say("outstanding")).toLowerCase()).toContain(task.toLowerCase());
    // No rule of ours is broken by it (markdown in a TextBlock, a template left unexpanded): the stage looks at every card.
  });
});

describe("what no Teams would send", () => {
  test("a message without text, or with a text that is none", async () => {
    const without = await say("", { text: undefined });
    expect(title(without)).toBe("Yes?");
    const empty = await say("", { text: null });
    expect(title(empty)).toBe("Yes?");
    expect((await say("", { text: 7 })).status).toBe(400);
    expect(await standing()).toEqual(nothing);
  });

  test("an activity without sender or conversation is 400, as is a body that is no JSON or no activity", async () => {
    const { teams } = stage;
    const whole = (await say("outstanding")).sent;
    const refused = { from: undefined, conversation: undefined };
    for (const [field, value] of Object.entries(refused)) {
      const turn = await teams.post({ ...whole, id: teams.newId(), [field]: value });
      expect([field, turn.status, turn.replies]).toEqual([field, 400, []]);
    }
    for (const body of ["", "not JSON", "{", "[]", "null", '"text"', "7", "{}"]) {
      expect([body, (await teams.postRaw(body)).status]).toEqual([body, 400]);
    }
  });

  test("two megabytes are refused by their size, and a service URL elsewhere is forbidden", async () => {
    const { teams } = stage;
    expect((await teams.postRaw(JSON.stringify({ text: "x".repeat(2_000_000) }))).status).toBe(413);
    const before = teams.log.length;
    for (const serviceUrl of [
      "https://smba.trafficmanager.net/emea/",
      "http://example.org/",
      "http://127.0.0.1.example.org/",
      "ftp://127.0.0.1/",
      "https://127.0.0.1/",
      "http://user:secret@127.0.0.1/",
      "nowhere",
      undefined,
    ]) {
      expect([serviceUrl, (await say("outstanding", { serviceUrl })).status]).toEqual([serviceUrl, 403]);
    }
    expect(teams.log.slice(before)).toEqual([]);
    expect(await standing()).toEqual(nothing);
  });

  test("an activity of a kind that we don't know is taken and nothing comes of it", async () => {
    for (const type of ["event", "messageReaction", "typing", "somethingNew"]) {
      const turn = await say("outstanding", { type });
      expect([type, turn.status, turn.replies]).toEqual([type, 200, []]);
    }
  });

  test("a press with a made-up verb, id or committee, or with none, is out of date and does nothing", async () => {
    const { teams } = stage;
    const card = reply(await say("action: Sarah to circulate the plan by 13 March"));
    const before = await standing();
    const [item = ""] = /ai_[\w-]+/.exec(JSON.stringify(card.card)) ?? [];
    const [committee = ""] = /c_[\w-]+/.exec(JSON.stringify(card.card)) ?? [];
    const right = { item, committee, at: "card", revision: 1 };
    const actions = [
      { verb: "item.destroy", data: right },
      { verb: "constructor", data: right },
      { verb: undefined, data: right },
      { verb: "item.done", data: { ...right, item: "ai_another" } },
      { verb: "item.done", data: { ...right, item: "x' || 1" } },
      { verb: "item.done", data: { ...right, item: { $ne: "" } } },
      { verb: "item.done", data: { ...right, committee: "c_another" } },
      { verb: "item.done", data: { ...right, at: "list:everything:1" } },
      { verb: "item.done", data: { ...right, revision: "many" } },
      { verb: "item.done", data: undefined },
      { verb: "item.redate", data: { ...right, due: "someday" } },
      { verb: "draft.owner", data: { draft: "d_another", committee, slot: 0, revision: 1, member: "m_another" } },
      { verb: "say", data: { text: "done 1", committee: "c_another" } },
    ];
    for (const action of actions) {
      const press = await teams.pressMadeUp(priya, card, { type: "Action.Execute", ...action });
      expect([action, press.status, title(press)]).toEqual([action, 200, "This button is out of date"]);
    }
    const bare = await teams.post({ ...(await say("status")).sent, type: "invoke", name: "adaptiveCard/action" });
    expect(bare.status).toBe(200);
    expect(await standing()).toEqual(before);
  });

  test("an invoke of another kind than a card's is answered and does nothing", async () => {
    const { teams } = stage;
    const { sent } = await say("status");
    const turn = await teams.post({ ...sent, id: teams.newInvokeId(), type: "invoke", name: "task/fetch", value: {} });
    expect([turn.status, turn.replies]).toEqual([expect.any(Number), []]);
    expect(turn.status).toBeLessThan(502);
  });
});
