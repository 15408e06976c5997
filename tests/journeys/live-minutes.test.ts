import { expect, test } from "vitest";
import type { Turn } from "../fakes/teams/driver.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { passMinutes } from "./harness/pass-time.js";
import { numbers, title, words } from "./harness/read-card.js";
import { readPages } from "./harness/read-pages.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T18:00:00Z" });

/** What is typed, and how the row of it then reads behind its number. */
type Typed = readonly [said: string, task: string, state: string];

const byPriya: readonly Typed[] = [
  [
    "action: Sarah to circulate the draft plan by 13 March",
    "Circulate the draft plan",
    "due Fri 13 March · Sarah Jones",
  ],
  [
    "ACTION Elin, Joe: compare the two budgets (Friday)",
    "Compare the two budgets",
    "due Fri 6 March · Elin Hughes and Joe Bright",
  ],
  [
    "Tom to book the Guildhall for the open day by next meeting",
    "Book the Guildhall for the open day",
    "next meeting, Thu 26 March · Tom Okafor",
  ],
  ["log ring the inspectorate - Sarah - 12/03", "Ring the inspectorate", "due Thu 12 March · Sarah Jones"],
  [
    "action: the risk register to be updated by JB by 20 March",
    "The risk register to be updated",
    "due Fri 20 March · Joe Bright",
  ],
  [
    "SJ/EH to draft the letter to both trusts – action 4",
    "Draft the letter to both trusts",
    "no due day yet · Sarah Jones and Elin Hughes",
  ],
  ["action: all to comment on the strategy by the 20th", "Comment on the strategy", "due Fri 20 March · All members"],
  [
    "Joe to bring the figures on late visits tmrw",
    "Bring the figures on late visits",
    "due tomorrow, Thu 5 March · Joe Bright",
  ],
  [
    "please log an action for Elin to ask the school for its plan by 18 March, thanks",
    "Ask the school for its plan",
    "due Wed 18 March · Elin Hughes",
  ],
  ["Tom: compare the three offers by 31/03", "Compare the three offers", "due Tue 31 March · Tom Okafor"],
  [
    "action: Warren to write up the budget note by the end of March",
    "Write up the budget note",
    "due Tue 31 March · Warren Carter",
  ],
  [
    "Sarah is to invite the new head teacher by 25 March",
    "Invite the new head teacher",
    "due Wed 25 March · Elin Hughes",
  ],
  ["action: order the name plates – Tom – 9 March", "Order the name plates", "due Mon 9 March · Tom Okafor"],
];

const byWarren: readonly Typed[] = [
  ["Sarah to thank the caretaker by tomorrow", "Thank the caretaker", "due tomorrow, Thu 5 March · Sarah Jones"],
  ["action: me to check the insurance by 16 March", "Check the insurance", "due Mon 16 March · Warren Carter"],
  [
    "action: Elin to send round the notes of the sub group by 11 March",
    "Send round the notes of the sub group",
    "due Wed 11 March · Elin Hughes",
  ],
  ["Joe to mend the projector by 11 March", "Mend the projector", "due Wed 11 March · Joe Bright"],
  ["action: Tom, Joe: count the chairs (10 March)", "Count the chairs", "due Tue 10 March · Tom Okafor and Joe Bright"],
  ["Elin to ask Joe to lend the van by 12 March", "Ask Joe to lend the van", "due Thu 12 March · Elin Hughes"],
  [
    "log find a speaker on water safety - Tom - 17 March",
    "Find a speaker on water safety",
    "due Tue 17 March · Tom Okafor",
  ],
  ["action: Priya to ring the auditor by 6 March", "Ring the auditor", "due Fri 6 March · Priya Nathwani"],
  ["Sarah to write to the scohol by 19 March", "write to the school", "due Thu 19 March · Sarah Jones"],
  ["Joe to book the minibus by Monday", "Book the minibus", "due Mon 9 March · Joe Bright"],
  ["Elin to print the posters by 27 March", "Print the posters", "due Fri 27 March · Elin Hughes"],
  ["action: Sarah to close the old account by 31 March", "Close the old account", "withdrawn"],
];

test("two people minute 25 actions in ten minutes at once: every one has its number, every owner is told once", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Warren Carter", "Sarah Jones", "Elin Hughes", "Joe Bright", "Tom Okafor"] as const),
  );
  const [priya, warren, sarah, elin, joe, tom] = members;
  await teams.say(priya, home, "meeting 26 March 2pm, Guildhall");

  const turns = new Map<Typed, Turn>();
  for (const [at, hers] of byPriya.entries()) {
    const his = byWarren[at];
    const both = [[priya, hers] as const, ...(his === undefined ? [] : [[warren, his] as const])];
    await Promise.all(both.map(async ([who, typed]) => turns.set(typed, await teams.say(who, home, typed[0]))));
    await passMinutes(bot, 0.6);
  }
  const numberOf = (typed: Typed | undefined): number => {
    const turn = typed && turns.get(typed);
    return turn === undefined ? 0 : Number(/^A(\d+) logged$/.exec(title(turn))?.[1]);
  };
  const logged = [...turns.keys()].map(numberOf).sort((one, other) => one - other);
  expect(logged).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));

  // Corrections, by both at once: words and an owner, then one that was not meant at all and one that was taken back.
  const [head, scohol, account] = [byPriya[11], byWarren[8], byWarren[11]];
  const cardOf = (typed: Typed | undefined) => reply(turns.get(typed ?? ["", "", ""]) as Turn);
  await teams.press(warren, cardOf(scohol), "Edit");
  const [given, saved] = await Promise.all([
    teams.say(priya, home, `give ${numberOf(head)} to Joe`),
    teams.press(warren, cardOf(scohol), "Save", { "What is to be done": "write to the school" }),
  ]);
  expect([title(given), title(saved)]).toEqual([
    `A${numberOf(head)} has a new owner`,
    `A${numberOf(scohol)} is changed`,
  ]);
  const [restored, withdrawn] = await Promise.all([
    teams.say(priya, home, "undo"),
    teams.press(warren, cardOf(account), "Undo"),
  ]);
  expect(title(restored)).toBe(`A${numberOf(head)} is as it was`);
  expect(words(withdrawn)).toMatch(/^A\d+ withdrawn[\s\S]*Logged in error/);
  expect(title(await teams.say(priya, home, `${numberOf(head)} to Elin`))).toBe(`A${numberOf(head)} has a new owner`);

  const listed = await teams.say(sarah, home, "outstanding");
  expect(title(listed)).toBe("24 outstanding actions");
  const expected = [...turns.keys()]
    .filter((typed) => typed !== account)
    .map((typed) => `A${numberOf(typed)} ${typed[1]} / ${typed[2]}`);
  expect((await readPages(teams, sarah, reply(listed))).sort()).toEqual(expected.sort());
  expect(title(await teams.say(warren, home, `${numberOf(account)}`))).toBe(`A${numberOf(account)}, withdrawn`);

  // Each has one note, of what somebody else has given them, with what was taken away again no longer counted.
  await bot.clock();
  const notes = members.map((owner) => [owner.name, teams.messagesTo(owner).map((note) => title(note))]);
  expect(Object.fromEntries(notes)).toEqual({
    "Priya Nathwani": [`New for you: A${numberOf(byWarren[7])}`],
    "Warren Carter": ["New for you: 2 actions"],
    "Sarah Jones": ["New for you: 6 actions"],
    "Elin Hughes": ["New for you: 8 actions"],
    "Joe Bright": ["New for you: 7 actions"],
    "Tom Okafor": ["New for you: 6 actions"],
  });
  for (const owner of [sarah, elin, joe, tom]) {
    expect(teams.posts(owner)).toHaveLength(1);
    expect(new Set(numbers(newest(teams, owner))).size).toBe(numbers(newest(teams, owner)).length);
  }
}, 60_000);
