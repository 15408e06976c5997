import { expect, test } from "vitest";
import { inputs } from "../fakes/teams/card-inputs.js";
import { people } from "./harness/people.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

/**
 * Priya, the clerk, and Warren, who has just logged A1: for ten minutes both may correct it. They do so on the very same card: what
 * one of them saves must not take the other's words away.
 */
async function twoWhoMayEdit() {
  const { teams } = stage;
  const [priya, warren, elin] = people(teams, "Priya Nathwani", "Warren Carter", "Elin Hughes");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, warren, elin] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const logged = reply(await teams.say(warren, home, "action: Elin to ask for the figures by 12 March"));
  return { teams, priya, warren, elin, home, logged };
}

const values = (card: Parameters<typeof cardIn>[0]) => inputs(cardIn(card)).map(({ value }) => value);

test("whoever saves second keeps what they wrote, sees what it says now, and can save it then", async () => {
  const { teams, priya, warren, home, logged } = await twoWhoMayEdit();
  await teams.press(priya, logged, "Edit");
  await teams.press(warren, logged, "Edit");
  await teams.press(warren, logged, "Save", { "What is to be done": "ask the council for the figures" });

  const again = await teams.press(priya, logged, "Save", { "What is to be done": "ask for the figures of 2025" });
  expect(title(again)).toBe("A1 changed while you wrote");
  expect(words(again)).toMatch(/Warren Carter changed its words at \d\d:\d\d\. What you entered is kept below\./);
  expect(words(again)).toContain("ask the council for the figures · Elin Hughes · due Thu 12 March");
  expect(values(again)).toContain("ask for the figures of 2025");
  expect(words(await teams.say(priya, home, "1"))).toContain("ask the council for the figures");

  expect(title(await teams.press(priya, logged, "Save"))).toBe("A1 is changed");
  expect(words(await teams.say(priya, home, "1"))).toContain("ask for the figures of 2025");
});

test("a day that was picked is kept likewise, on a card and on a row of a list", async () => {
  const { teams, priya, warren, home, logged } = await twoWhoMayEdit();
  const list = reply(await teams.say(priya, home, "outstanding"));
  await teams.press(priya, list, "A1");
  for (const [card, meanwhile, day] of [
    [logged, "1 due 13 March", "2026-03-19"],
    [list, "1 due 20 March", "2026-03-26"],
  ] as const) {
    await teams.press(priya, card, "Change date");
    await teams.press(priya, card, "Pick a date");
    await teams.say(warren, home, meanwhile);
    const again = await teams.press(priya, card, "Save", { "Due day": day });
    expect([title(again), values(again)]).toEqual(["A1 changed while you wrote", [day]]);
    await teams.press(priya, card, "Save");
  }
  expect(words(await teams.say(priya, home, "1"))).toContain("due Thu 26 March");
});

test("what was closed meanwhile is not offered for saving, and says who closed it", async () => {
  const { teams, priya, elin, home, logged } = await twoWhoMayEdit();
  await teams.press(priya, logged, "Edit");
  await teams.say(elin, home, "done 1");
  const late = await teams.press(priya, logged, "Save", { "What is to be done": "something else" });
  expect(words(late)).toMatch(/^A1 is done already\nElin Hughes marked it done .*\nNot saved.something else$/);
  expect(buttonsOn(late)).not.toContain("Save");

  // Said again by who did it, it can still be undone; to others it says who that was.
  const own = reply(await teams.say(elin, home, "done 1"));
  expect(words(own)).toMatch(/^A1 is done already\nYou marked it done today at \d\d:\d\d\. Undo opens it again\.$/);
  expect(words(await teams.say(priya, home, "done 1"))).toMatch(/Elin Hughes marked it done today at \d\d:\d\d\./);
  expect(title(await teams.press(elin, own, "Undo"))).toBe("A1 is open again");
  expect(words(await teams.say(elin, home, "1 due 20 March"))).toContain("I've asked Priya Nathwani for Fri 20 March");
});

test("the clerk comes back from the guide to the roster, also after a second set up; others don't", async () => {
  const { teams, priya, elin, home } = await twoWhoMayEdit();
  const again = reply(await teams.say(priya, home, "set up"));
  await teams.press(priya, again, "Guide me");
  await teams.press(priya, again, /^Open “Roster”/);
  const back = await teams.press(priya, again, "Untick people");
  expect([title(back), buttonsOn(back)]).toEqual(["The board is set up", ["Save", "Guide me"]]);
  expect(inputs(cardIn(back))[0]?.label).toBe("Members (3). Untick who is not on this board.");
  expect(buttonsOn(await teams.press(elin, again, "Guide me"))).not.toContain("Untick people");
});

test("before there is a board, What is this? says what it is and how to begin", async () => {
  const { teams } = stage;
  const [priya, zoe] = people(teams, "Priya Nathwani", "Zoe Lang");
  const home = teams.groupChat({ name: "Trust", members: [priya] });
  const offer = reply(await teams.say(priya, home, "outstanding"));
  const what = await teams.press(priya, offer, "What is this?");
  expect([title(what), buttonsOn(what)]).toEqual(["I keep a board's actions", ["Set up"]]);
  expect(title(await teams.press(priya, offer, "Set up"))).toBe("The board is set up");
  const alone = await teams.say(zoe, teams.personal(zoe), "help");
  expect(words(alone)).toContain("add me to your board's channel or group chat");
  expect(buttonsOn(alone)).toEqual([]);
});

test("what was due at a cancelled meeting moves to the one after it, by name", async () => {
  const { teams, priya, warren, home } = await twoWhoMayEdit();
  await teams.say(priya, home, "meeting 19 March");
  await teams.say(priya, home, "meeting 21 April");
  await teams.say(warren, home, "action: Elin to bring the maps by next meeting");
  const cancelled = await teams.say(priya, home, "cancel the meeting");
  expect(words(cancelled)).toContain("1 due day moves to the next meeting, Tue 21 April.");
});
