import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Activity, CardElement } from "./teams/activity.js";
import type { Message } from "./teams/kept-messages.js";
import { type FakeTeams, startFakeTeams } from "./teams/start-fake-teams.js";
import type { Person } from "./teams/world.js";
import { aCard, carrying, connector, startTinyBot, type TinyBot } from "./tiny-bot.js";

const execute = (title: string | undefined, verb: string, more: object = {}): CardElement => ({
  type: "Action.Execute",
  ...(title === undefined ? {} : { title }),
  verb,
  ...more,
});

const words = (text: string): CardElement => ({ type: "RichTextBlock", inlines: [{ type: "TextRun", text }] });

const row = (number: string, task: string): CardElement => ({
  type: "ColumnSet",
  selectAction: execute(undefined, "row.open", { tooltip: `Open ${number}`, data: { item: number } }),
  columns: [
    { type: "Column", items: [words(`${number}\u2002${task}`), words("due Thu 5 March")] },
    { type: "Column", items: [{ type: "TextBlock", text: "›", wrap: true }] },
  ],
});

const list = aCard(
  "3 outstanding",
  row("A1", "Book the hall"),
  row("A12", "Ring the auditor"),
  {
    type: "Container",
    items: [row("A3", "Meet"), { type: "ActionSet", actions: [execute("Done", "done", { data: { item: "A3" } })] }],
  },
  { type: "ActionSet", actions: [execute("More", "list.more"), execute("Agenda", "agenda", { mode: "secondary" })] },
);

const form = aCard(
  "Edit A1",
  {
    type: "Input.Text",
    id: "task",
    label: "Task",
    value: "Book the hall",
    isRequired: true,
    errorMessage: "Write it.",
    maxLength: 500,
  },
  { type: "Input.Date", id: "on", label: "Day", min: "2026-03-05", errorMessage: "Choose a day from today on." },
  { type: "Input.ChoiceSet", id: "owner", label: "Owner", choices: [{ title: "Sarah Jones", value: "m_1" }] },
  { type: "Input.Toggle", id: "closed", title: "Closed part" },
  {
    type: "ActionSet",
    actions: [execute("Save", "save", { data: { item: "A1" } }), execute("Back", "back", { associatedInputs: "none" })],
  },
);

let teams: FakeTeams;
let bot: TinyBot;
let sarah: Person;
let tom: Person;
let message: Message;
let shown: CardElement;

const answerWith = (card: CardElement) => ({
  statusCode: 200,
  type: "application/vnd.microsoft.card.adaptive",
  value: card,
});

beforeEach(async () => {
  teams = await startFakeTeams();
  bot = await startTinyBot(async (activity) => {
    if (activity.type === "invoke") return pressed(activity);
    await connector.reply(activity, carrying(shown, "3 outstanding"));
    return undefined;
  });
  teams.bot = bot.url;
  sarah = teams.person({ name: "Sarah Jones" });
  tom = teams.person({ name: "Tom Ashdown" });
});

afterEach(async () => {
  await teams.close();
  await bot.close();
});

async function given(card: CardElement): Promise<void> {
  shown = card;
  const channel = teams.channel({ name: "Business", team: "Board", members: [sarah, tom] });
  const [reply] = (await teams.say(sarah, channel, "outstanding")).replies;
  if (reply === undefined) throw new Error("There is no card to press on.");
  message = reply;
}

function pressed({ value }: Activity): unknown {
  const { verb } = (value as { action: { verb: string } }).action;
  if (verb === "list.more")
    return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "No more." };
  return answerWith(aCard(`Answer to ${verb}`, { type: "ActionSet", actions: [execute("Undo", "undo")] }));
}

describe("pressing a card", () => {
  test("sends the invoke of Teams, from the thread of the card, and takes the new card as this person's view", async () => {
    await given(list);
    const press = await teams.press(sarah, message, "Open A12");
    expect(press).toMatchObject({
      status: 200,
      toast: undefined,
      card: aCard("Answer to row.open", expect.anything()),
    });
    expect(press.sent).toMatchObject({
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: message.id,
      conversation: { id: message.conversationId },
      from: { id: sarah.id, aadObjectId: sarah.aadObjectId },
      value: { action: { type: "Action.Execute", verb: "row.open", data: { item: "A12" } }, trigger: "manual" },
    });
    expect(teams.viewOf(sarah, message)).toEqual(press.card);
    expect(teams.viewOf(tom, message)).toEqual(list);
    expect((await teams.press(sarah, message, "Undo")).sent.value).toMatchObject({
      action: { title: "Undo", verb: "undo" },
    });
    expect(teams.breaches).toEqual([]);
  });

  test("an edit of the message takes everybody's own view away", async () => {
    await given(list);
    await teams.press(sarah, message, "Open A12");
    const path = `v3/conversations/${encodeURIComponent(message.conversationId)}/activities/${message.id}`;
    await connector.call(teams.serviceUrl, "PUT", path, { type: "message", ...carrying(form) });
    expect(teams.viewOf(sarah, message)).toEqual(form);
  });

  test("finds a button by its title, a row by its words or tooltip, and anything by a condition", async () => {
    await given(list);
    const verbOf = async (...which: Parameters<FakeTeams["press"]>) => {
      const { sent } = await teams.press(...which);
      return (sent.value as { action: { verb: string; data: unknown } }).action;
    };
    expect(await verbOf(tom, message, "Agenda")).toMatchObject({ verb: "agenda" });
    await given(list);
    expect(await verbOf(tom, message, "A1")).toMatchObject({ data: { item: "A1" } });
    await given(list);
    expect(await verbOf(tom, message, /ring the auditor/i)).toMatchObject({ data: { item: "A12" } });
    await given(list);
    const done = await verbOf(tom, message, ({ title, row: where }) => title === "Done" && /^A3 /.test(where ?? ""));
    expect(done).toMatchObject({ verb: "done", data: { item: "A3" } });
  });

  test("says what the card has when no button or several are meant", async () => {
    await given(list);
    await expect(teams.press(sarah, message, "Save")).rejects.toThrow(/^0 buttons match Save\. .*Open A1 in A1/);
    await expect(teams.press(sarah, message, /A1/)).rejects.toThrow(/^2 buttons match/);
  });

  test("a short message as the answer leaves the card as it was", async () => {
    await given(list);
    expect(await teams.press(sarah, message, "More")).toMatchObject({ toast: "No more.", card: undefined });
    expect(teams.viewOf(sarah, message)).toEqual(list);
  });

  test("a made-up press goes out as it is, and a press can be repeated under its own or a new id", async () => {
    await given(list);
    const made = await teams.pressMadeUp(tom, message, { verb: "rule.the.world", data: { item: { $gt: "" } } });
    expect(made.sent.value).toMatchObject({ action: { verb: "rule.the.world", data: { item: { $gt: "" } } } });
    await teams.post(made.sent);
    await teams.post({ ...made.sent, id: teams.newInvokeId() });
    const ids = bot.seen.slice(-3).map(({ id }) => id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[1]);
  });
});

describe("filling in a form", () => {
  const dataOf = ({ sent }: { sent: Activity }) => (sent.value as { action: { data: unknown } }).action.data;

  test("sends what was typed by label, what stood there before, and no empty input", async () => {
    await given(form);
    const press = await teams.press(sarah, message, "Save", { Day: "2026-03-12", Owner: "Sarah Jones" });
    expect(dataOf(press)).toEqual({
      item: "A1",
      task: "Book the hall",
      on: "2026-03-12",
      owner: "m_1",
      closed: "false",
    });
  });

  test("keeps the client's own checks, and a button without inputs sends none", async () => {
    await given(form);
    await expect(teams.press(sarah, message, "Save", { Task: "" })).rejects.toThrow("Write it.");
    await expect(teams.press(sarah, message, "Save", { Day: "2026-03-04" })).rejects.toThrow("from today on");
    await expect(teams.press(sarah, message, "Save", { Owner: "Pat" })).rejects.toThrow('no "Pat"');
    await expect(teams.press(sarah, message, "Save", { Colour: "red" })).rejects.toThrow("only: Task; Day");
    expect(dataOf(await teams.press(sarah, message, "Back", { Task: "" }))).toEqual({});
  });
});
