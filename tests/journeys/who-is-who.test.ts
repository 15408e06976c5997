import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { numbers, title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

async function sarahOwesOne() {
  const { teams } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  await teams.say(priya, home, "action: Sarah to circulate the plan by 13 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  return { priya, sarah, home, chat: teams.personal(sarah) };
}

test("somebody is known by the channel id alone", async () => {
  const { teams } = stage;
  const { sarah, chat } = await sarahOwesOne();
  const mine = await teams.say(sarah, chat, "mine", { from: { id: sarah.id, name: sarah.name } });
  expect(numbers(mine)).toEqual(["A1"]);
});

test("somebody is known by the Entra id, by either of its names, under a channel id never seen before", async () => {
  const { teams } = stage;
  const { sarah, chat } = await sarahOwesOne();
  const { name, aadObjectId } = sarah;
  const byOne = await teams.say(sarah, chat, "mine", { from: { id: "29:1another", name, aadObjectId } });
  expect(numbers(byOne)).toEqual(["A1"]);
  const byOther = await teams.say(sarah, chat, "mine", { from: { id: "29:1athird", name, objectId: aadObjectId } });
  expect(numbers(byOther)).toEqual(["A1"]);
});

test("two sightings that turn out to be one person are made one, and nothing of either is lost", async () => {
  const { teams } = stage;
  const { sarah, chat, priya } = await sarahOwesOne();
  const { id, name, aadObjectId } = sarah;
  const [other] = people(teams, "Zoe Lang");
  // A second board knows her by her channel id only, as somebody who wrote there under it.
  const alias = "29:1alias";
  const second = teams.groupChat({ name: "Trust", members: [other] });
  await teams.say(other, second, "set up Harbour Trust", { from: { id: alias, name } });
  expect(title(await teams.say(priya, chat, "mine", { from: { id: alias, name } }))).toBe("Yours: nothing outstanding");
  await teams.say(other, second, "action: me to count the boats by 20 March", { from: { id: alias, name } });

  const mine = await teams.say(sarah, chat, "mine", { from: { id: alias, name, aadObjectId } });
  expect(numbers(mine)).toEqual(["EB A1", "HT A1"]);
  // Both ways of naming her find the one.
  expect(numbers(await teams.say(sarah, chat, "mine", { from: { id: alias, name } }))).toEqual(["EB A1", "HT A1"]);
  expect(numbers(await teams.say(sarah, chat, "mine", { from: { id, name, aadObjectId } }))).toEqual([
    "EB A1",
    "HT A1",
  ]);
});

test("a mention is understood by the id behind it, whatever name it shows", async () => {
  const { teams } = stage;
  const { priya, home } = await sarahOwesOne();
  const twin = teams.person({ name: "Sarah Jones" });
  await teams.membersAdded(home, [twin]);
  const [sarah] = home.members.filter(({ name }) => name === "Sarah Jones");
  if (sarah === undefined) throw new Error("Sarah is here.");
  const logged = await teams.say(priya, home, "action: @Sarah to ask the school (Friday)", { mentions: [sarah] });
  expect(words(logged)).toContain("Sarah Jones · due Fri 6 March");
});

test("one tenant never sees another, though its ids are the same", async () => {
  const { teams } = stage;
  const { sarah, home } = await sarahOwesOne();
  const tenant = { id: "another-tenant" };
  const elsewhere = {
    conversation: { id: home.id, isGroup: true, conversationType: "channel", tenantId: tenant.id },
    channelData: { channel: { id: home.id }, team: { id: home.team.id }, tenant },
  };
  expect(title(await teams.say(sarah, home, "outstanding", elsewhere))).toBe("No board here yet");
  const chat = teams.personal(sarah);
  const personal = { conversation: { conversationType: "personal", tenantId: tenant.id, id: chat.id } };
  expect(title(await teams.say(sarah, chat, "mine", personal))).toBe("You are on no board yet");
});

test("somebody in the home who is not on the roster reads the open part there, and nothing elsewhere", async () => {
  const { teams } = stage;
  const { home } = await sarahOwesOne();
  const [zoe] = people(teams, "Zoe Lang");
  await teams.membersAdded(home, [zoe]);
  expect(numbers(await teams.say(zoe, home, "outstanding"))).toEqual(["A1"]);
  expect(title(await teams.say(zoe, home, "agenda"))).toBe("No meeting is planned");
  const sentence = "You can read its open part here. To log or change something, ask Priya Nathwani to add you.";
  for (const text of ["action: me to ring the auditor", "done 1", "1 due 20 March", "undo", "meeting 26 March"]) {
    expect([text, words(await teams.say(zoe, home, text))]).toEqual([text, `You are not on this board\n${sentence}`]);
  }
  expect(title(await teams.say(zoe, teams.personal(zoe), "outstanding"))).toBe("You are on no board yet");
  expect(title(await teams.say(zoe, home, "outstanding"))).toBe("1 outstanding action");
});

test("a message of another bot is not answered, so that two never talk to each other", async () => {
  const { teams } = stage;
  const { priya, home } = await sarahOwesOne();
  const from = { id: "28:another-bot", name: "Another bot", role: "bot" };
  const turn = await teams.say(priya, home, "outstanding", { from });
  expect([turn.status, turn.replies]).toEqual([200, []]);
});
