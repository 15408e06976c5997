import { expect, test } from "vitest";
import { everyElement } from "../fakes/teams/card-text.js";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { noteForgetting, onRecord } from "./harness/in-the-database.js";
import { passMinutes } from "./harness/pass-time.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { lookBack, stageForEachTest } from "./harness/stage.js";
import { startStagedBot } from "./harness/staged-bot.js";

const stage = stageForEachTest({ now: "2026-03-02T10:00:00Z" });

const mine = (who: Person, text: string) => stage.teams.say(who, stage.teams.personal(who), text);
const aboutMe = "what do you hold about me";

/** Kirsty is clerk, Martin chair; Sarah owes A1 in the open part, Jo A2 in the closed part. */
async function aTeam() {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Kirsty Lyall", "Sarah Jones", "Jo Finch", "Martin Oake");
  const [kirsty, sarah, jo, martin] = members;
  await mine(kirsty, "make Martin chair");
  await teams.say(kirsty, home, "action: Sarah to send the tide tables by 6 March");
  await mine(kirsty, "action: Jo to ask about the allegation by 6 March (closed part)");
  await bot.clock("2026-03-03T10:00:00Z");
  return { teams, bot, home, kirsty, sarah, jo, martin };
}

async function fileOf(turn: Awaited<ReturnType<typeof mine>> | { card: ReturnType<typeof cardIn> | undefined }) {
  const [url] = [...everyElement(cardIn(turn))].flatMap((one) =>
    one.type === "Action.OpenUrl" ? [String(one.url)] : [],
  );
  const file = await fetch(url ?? "");
  expect(file.headers.get("content-type")).toContain("application/json");
  return (await file.json()) as { person: { name: string }; boards: readonly Record<string, unknown>[] };
}

test("what is held about somebody they hear in their own chat, on a card and as a file", async () => {
  const { teams, home, sarah, jo } = await aTeam();
  await mine(sarah, "remind me at 8:30");
  await mine(sarah, "update 1: asked the harbour office");
  const elsewhere = await teams.say(sarah, home, aboutMe);
  expect(elsewhere.replies[0]?.activity.text).toMatch(/ask me in our own chat/);
  const other = await mine(sarah, "what do you hold on Jo");
  expect(other.replies[0]?.activity.text).toMatch(/I tell them alone/);

  const held = await mine(sarah, aboutMe);
  expect(title(held)).toBe("What I hold about you");
  expect(words(held)).toMatch(/Sarah Jones, known since Mon 2 March/);
  expect(words(held)).toMatch(/mornings at 08:30/);
  expect(words(held)).toMatch(/Estuary Board.member since Mon 2 March/);
  expect(words(held)).toMatch(/1 action yours · 1 changed · \d notices? to you, the oldest of/);
  expect(words(held)).toContain("Not held: messages and mail.");
  expect(buttonsOn(held)).toEqual(["Export", "Forget me"]);
  await teams.press(sarah, reply(held), "Export");
  await teams.until(() => teams.messagesTo(sarah).some((card) => card.card && title(card) === "The file is ready"));
  const ready = teams.messagesTo(sarah).filter((card) => card.card && title(card) === "The file is ready");
  const file = await fileOf(ready[0] ?? held);
  expect(file.person.name).toBe("Sarah Jones");
  expect(file.boards).toMatchObject([
    {
      ...{ board: "Estuary Board", name: "Sarah Jones", role: "member" },
      actions: [{ number: "A1", action: "Send the tide tables", did: [{ typed: "asked the harbour office" }] }],
      notices: [{ about: "A1", said: "new", became: "accepted by Teams" }],
    },
  ]);
  expect(JSON.stringify(file)).not.toMatch(/allegation|Jo Finch/);

  // Jo's own action in the closed part is Jo's to read.
  expect(JSON.stringify(await exported(jo))).toMatch(/allegation/);
  // Who is on no board hears what little there is.
  const nobody = teams.person({ name: "Nick Passer" });
  expect(words(await mine(nobody, aboutMe))).toMatch(/Nick Passer[\s\S]*You are on no board here\./);
});

/** The file by words and button, for whoever asks. */
async function exported(who: Person) {
  const { teams } = stage;
  // What they are told of meanwhile may come between.
  const held = (await mine(who, aboutMe)).replies.find((card) => card.card && title(card) === "What I hold about you");
  if (held === undefined) throw new Error("no card came");
  await teams.press(who, held, "Export");
  const isFile = (card: (typeof before)[number]) => card.card !== undefined && title(card) === "The file is ready";
  const before = teams.messagesTo(who);
  await teams.until(() => teams.messagesTo(who).some(isFile));
  const found = teams.messagesTo(who).find(isFile);
  if (found === undefined) throw new Error("no file came");
  return fileOf(found);
}

test("an observer's file tells of the closed part number and day only", async () => {
  const { kirsty, jo } = await aTeam();
  await mine(jo, "update 2: rang the carer twice");
  await mine(kirsty, "make Jo observer");
  const text = JSON.stringify(await exported(jo));
  expect(text).not.toMatch(/allegation|carer/);
  expect(text).toMatch(/"number":"A2","action":"closed item","due":"Fri 6 March"/);
});

test("whoever left a board reads what they did there, and not what was said since", async () => {
  const { kirsty, sarah } = await aTeam();
  await mine(sarah, "update 1: asked the harbour office");
  await mine(kirsty, "remove Sarah");
  await mine(kirsty, "reword 1: find out who leaked the plan");
  await mine(kirsty, "update 1: the council knows");
  const file = await exported(sarah);
  expect(JSON.stringify(file)).not.toMatch(/leaked|council/);
  expect(file.boards).toMatchObject([
    {
      leftAt: expect.any(String),
      actions: [{ number: "A1", due: "Fri 6 March", did: [{ typed: "asked the harbour office" }] }],
    },
  ]);
});

test("whoever asks to be forgotten is, boards keep their record, and the clerk hears what is nobody's now", async () => {
  const { teams, bot, home, kirsty, sarah, martin } = await aTeam();
  await mine(sarah, "update 1: asked the harbour office");
  await teams.say(kirsty, home, "action: Sarah to paint the buoys by 6 March");
  expect(words(await mine(kirsty, "give 3 to Jo in replacement of Sarah"))).toContain("in replacement of Sarah Jones");
  await mine(sarah, "action: Jo to ring by 31 February");
  expect((await teams.say(sarah, home, "forget me")).replies[0]?.activity.text).toMatch(/in our own chat/);
  const asked = await mine(sarah, "forget me");
  expect(title(asked)).toBe("Forget you?");
  expect(words(asked)).toMatch(/Estuary Board.1 outstanding action is nobody's then; chair and clerk are told which\./);
  expect(JSON.stringify(await onRecord(bot))).toMatch(/Sarah Jones/);

  const pressed = await teams.press(sarah, reply(asked), "Forget me");
  expect(title(pressed)).toBe("You are forgotten");
  for (const runner of [kirsty, martin])
    await teams.until(() => teams.messagesTo(runner).some((card) => /asked to be forgotten/.test(title(card))));
  const told = teams.messagesTo(kirsty).find((card) => /asked to be forgotten/.test(title(card)));
  expect(words(told ?? pressed)).toMatch(/1 outstanding action is nobody's now:[\s\S]*A1.due Fri 6 March/);
  expect(words(told ?? pressed)).not.toMatch(/Sarah|tide/);
  await passMinutes(bot, 5);
  const kept = JSON.stringify(await onRecord(bot));
  expect(kept).not.toMatch(/Sarah Jones/);
  expect(kept).not.toContain(sarah.id);
  expect(kept).not.toContain("31 February");

  // The record stands without the name; nothing more is sent; the clerk hands it over.
  expect(words(await mine(kirsty, "show 1"))).toMatch(/former member/);
  expect(words(await mine(kirsty, "proof 1"))).toMatch(/former member/);
  expect(words(await mine(kirsty, "show 3"))).toContain("in replacement of former member");
  const had = teams.messagesTo(sarah).length;
  await bot.clock("2026-03-10T10:00:00Z");
  expect(teams.messagesTo(sarah)).toHaveLength(had);
  expect(title(await mine(kirsty, "give 1 to Martin"))).toMatch(/A1/);

  // Whoever writes again is somebody new, and is forgotten as easily.
  const again = await mine(sarah, "forget me");
  expect(words(again)).toContain("You are on no board here");
  expect(title(await teams.press(sarah, reply(again), "Forget me"))).toBe("You are forgotten");
  expect(words(await mine(sarah, aboutMe))).toMatch(/You are on no board here/);
  expect(title(await teams.say(sarah, home, "outstanding"))).toMatch(/outstanding|Nothing/i);
});

test("a clerk who is forgotten leaves the board to another, or to whoever takes it over", async () => {
  const { teams, bot, home, kirsty, sarah, martin } = await aTeam();
  const asked = await mine(kirsty, "forget me");
  expect(words(asked)).toMatch(/left without a clerk: the chair may say “take over as clerk”/);
  await teams.press(kirsty, reply(asked), "Forget me");
  await teams.until(() => teams.messagesTo(home).some((card) => title(card) === "The board has no clerk now"));
  await passMinutes(bot, 2);
  expect(JSON.stringify(await onRecord(bot))).not.toMatch(/Kirsty Lyall/);
  expect(words(await mine(sarah, "take over as clerk"))).not.toMatch(/You are clerk/);
  await mine(martin, "take over as clerk");
  expect(title(await mine(martin, "retention"))).toBe("What is kept, and for how long");
});

test("cut off in the middle, it is ended after the next start", async () => {
  const { teams, bot, kirsty, sarah } = await aTeam();
  await noteForgetting(bot, sarah);
  await bot.stop();
  const again = await startStagedBot({ folder: bot.folder });
  try {
    teams.bot = again.url;
    await passMinutes(again, 10);
    await teams.until(() => teams.messagesTo(kirsty).some((card) => /asked to be forgotten/.test(title(card))));
    await again.clock();
    expect(JSON.stringify(await onRecord(again))).not.toMatch(/Sarah Jones/);
    lookBack({ teams, bot: again });
  } finally {
    await again.end();
  }
});

test("nothing of what somebody is called or wrote is in the log", async () => {
  const { bot, kirsty, sarah } = await aTeam();
  await mine(sarah, "update 1: asked the harbour office");
  await mine(sarah, aboutMe);
  await stage.teams.press(sarah, reply(await mine(sarah, "forget me")), "Forget me");
  await mine(kirsty, "retention");
  await bot.clock("2026-03-09T10:00:00Z");
  expect(bot.stderr()).not.toMatch(/Sarah|Kirsty|Jones|Lyall|tide|harbour office|allegation|Estuary/);
});
