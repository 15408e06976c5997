import { expect, test } from "vitest";
import { inputs } from "../fakes/teams/card-inputs.js";
import { newest } from "./harness/newest.js";
import { people } from "./harness/people.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

function fiveInAChannel() {
  const { teams } = stage;
  const members = people(teams, "Priya Nathwani", "Sarah Jones", "Warren Carter", "Elin Hughes", "Joe Bright");
  const [priya, sarah, warren, elin, joe] = members;
  return { priya, sarah, warren, elin, joe, home: teams.channel({ name: "Board", team: "Estuary", members }) };
}

test("one message makes a working board: everybody there is a member, who asked is its clerk", async () => {
  const { teams } = stage;
  const { priya, home, warren } = fiveInAChannel();
  const turn = await setUpBoard(teams, priya, home, "Estuary Children's Partnership");
  const card = reply(turn);
  expect(words(turn).split("\n").slice(0, 3)).toEqual([
    "The board is set up",
    "Estuary Children's Partnership lives in this channel. Priya Nathwani is its clerk.",
    "England · reminders at 09:00 · sign-off by the board is off.",
  ]);
  const [roster] = inputs(cardIn(turn));
  expect(roster?.label).toBe("Members (5). Untick who is not on this board.");
  expect(roster?.choices.map((choice) => choice.title.split(",")[0])).toEqual(
    expect.arrayContaining(["Priya Nathwani", "Sarah Jones", "Warren Carter", "Elin Hughes", "Joe Bright"]),
  );
  expect(buttonsOn(turn)).toEqual(["Save", "Guide me"]);

  // Everybody's 1:1 conversation has been made, by the id that they have towards this bot.
  const made = teams.log.filter(({ route }) => route === "create-conversation");
  expect(made.map(({ target }) => target)).toEqual(expect.arrayContaining([...home.members]));
  expect(made).toHaveLength(5);
  expect(JSON.stringify(made.map(({ body }) => body))).not.toContain(warren.aadObjectId);
  expect(made.every(({ body }) => JSON.stringify(body).includes(teams.tenantId))).toBe(true);
  expect(words(card)).not.toContain("can't be reached");

  const logged = await teams.say(warren, home, "action: Elin to ask for the figures by Friday");
  expect(title(logged)).toBe("A1 logged");
});

test("the roster is read page by page, however many are there", async () => {
  const { teams } = stage;
  teams.pageLimit = 3;
  const crowd = people(teams, "Ann Reed", "Bill Shaw", "Cath Moss", "Dev Patel", "Eve Lunt", "Fay Ross", "Gus Tate");
  const home = teams.groupChat({ name: "All of us", members: crowd });
  const turn = await setUpBoard(teams, crowd[0], home, "Estuary Board");
  expect(words(turn)).toContain("Members (7).");
  expect(teams.log.filter(({ route }) => route === "paged-members")).toHaveLength(3);
});

test("who is unticked leaves the board, and is nobody's owner afterwards", async () => {
  const { teams } = stage;
  const { priya, sarah, joe, home } = fiveInAChannel();
  const turn = await setUpBoard(teams, priya, home, "Estuary Board");
  const [roster] = inputs(cardIn(reply(turn)));
  const keep = (roster?.choices ?? []).filter((choice) => !choice.title.startsWith("Joe Bright"));
  const saved = await teams.press(priya, reply(turn), "Save", {
    [roster?.label ?? ""]: keep.map(({ value }) => value),
  });
  expect(title(saved)).toBe("The members are saved");
  expect(words(saved)).toContain("Members (4)");

  const asked = await teams.say(sarah, home, "action: Joe Bright to count the chairs");
  expect(words(asked)).toContain("Who is Joe Bright?");
  // Joe still sees the open part where he is, and is told whom to ask for more.
  expect(title(await teams.say(joe, home, "outstanding"))).toBe("Nothing outstanding");
  expect(words(await teams.say(joe, home, "action: me to count the chairs"))).toContain(
    "To log or change something, ask Priya Nathwani to add you.",
  );
});

test("an old card's Save touches nobody who came or left since it was drawn, and makes nobody clerk", async () => {
  const { teams } = stage;
  const { priya, sarah, joe, home } = fiveInAChannel();
  const card = reply(await setUpBoard(teams, priya, home, "Estuary Board"));
  await teams.say(priya, home, "add Sue Cassin, Lead for Safeguarding, CCG");
  await teams.say(priya, home, "Sarah is clerk");
  await teams.say(priya, home, "action: Joe Bright to count the chairs");
  await teams.say(priya, home, "remove Sarah Jones");
  const [roster] = inputs(cardIn(card));
  const keep = (roster?.choices ?? []).filter((choice) => !choice.title.startsWith("Joe Bright"));
  const saved = await teams.press(priya, card, "Save", { [roster?.label ?? ""]: keep.map(({ value }) => value) });
  expect(words(saved)).toContain("Members (4)");
  const now = words(await teams.say(priya, home, "members"));
  expect(now).toContain("Sue Cassin");
  expect(now).not.toMatch(/Sarah Jones|Joe Bright/);
  // What a leaver owes is told at once, to be handed over.
  await teams.until(() => /Joe Bright[\s\S]*1 action is theirs still/.test(words(newest(teams, priya))));

  // Whom the card that was drawn then shows as having left may come back by it, without an office.
  const [again] = inputs(cardIn(saved));
  const everybody = (again?.choices ?? []).map(({ value }) => value);
  expect(words(await teams.press(priya, card, "Save", { [again?.label ?? ""]: everybody }))).toContain("Members (6)");
  expect(title(await teams.say(sarah, home, "remove Warren Carter"))).not.toBe("Not on the board any more");
  expect(words(await teams.say(joe, home, "action: me to count the chairs"))).toContain("A2");
});

test("only the clerk unticks members", async () => {
  const { teams } = stage;
  const { priya, sarah, home } = fiveInAChannel();
  const turn = await setUpBoard(teams, priya, home, "Estuary Board");
  const refused = await teams.press(sarah, reply(turn), "Save");
  expect(words(refused)).toContain("Only the clerk or the chair changes the roster. Ask Priya Nathwani.");
});

test("a second set up in the same place shows what exists and makes nothing", async () => {
  const { teams } = stage;
  const { priya, sarah, home } = fiveInAChannel();
  await setUpBoard(teams, priya, home, "Estuary Board");
  await teams.say(priya, home, "meeting 26 March");
  const again = await teams.say(sarah, home, "set up Another Board");
  expect(words(again)).toBe(
    [
      "This board is set up already",
      "Estuary Board has 5 members here. Priya Nathwani is its clerk.",
      "The next meeting is on Thu 26 March.",
      "7 of 8 steps of setting up are still to be done.",
    ].join("\n"),
  );
  expect(title(await teams.say(priya, home, "status"))).toBe("Nothing outstanding");
});

test("without a name the board is called after the place", async () => {
  const { teams } = stage;
  const { priya, sarah } = fiveInAChannel();
  const chat = teams.groupChat({ name: "Harbour trustees", members: [priya, sarah] });
  expect(words(await teams.say(priya, chat, "set up"))).toContain("Harbour trustees lives in this chat.");
});

test("before there is a board, anything said in a shared place is answered with the offer to set one up", async () => {
  const { teams } = stage;
  const { priya, home } = fiveInAChannel();
  for (const text of ["outstanding", "action: Sarah to circulate the plan", "what's for lunch", "12"]) {
    const turn = await teams.say(priya, home, text);
    expect([text, title(turn), buttonsOn(turn)]).toEqual([text, "No board here yet", ["Set up", "What is this?"]]);
  }
  const offer = reply(await teams.say(priya, home, "hello"));
  const pressed = await teams.press(priya, offer, "Set up");
  expect(title(pressed)).toBe("The board is set up");
  // Pressed again, by a nervous finger or by Teams itself, it is still one board.
  const other = await teams.say(priya, home, "set up");
  expect(title(other)).toBe("This board is set up already");
});

test("in a personal chat, whoever is on no board gets one card that explains", async () => {
  const { teams } = stage;
  const zoe = teams.person({ name: "Zoe Lang" });
  const chat = teams.personal(zoe);
  for (const text of ["outstanding", "action: me to ring the auditor", "anybody there"]) {
    const turn = await teams.say(zoe, chat, text);
    expect([text, turn.replies.length, title(turn)]).toEqual([text, 1, "You are on no board yet"]);
    expect(words(turn)).toContain("say “@Matters Arising set up” there");
  }
  expect(words(await teams.say(zoe, chat, "set up My Board"))).toContain("A board lives in a channel or group chat");
});
