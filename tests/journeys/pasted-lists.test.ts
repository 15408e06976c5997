import { expect, test } from "vitest";
import { rows } from "../fakes/teams/card-text.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:30:00Z" });

async function theBoard() {
  const { teams } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Sarah Jones", "Warren Carter", "Robin Wells", "Rachel Winter"] as const),
  );
  const [priya, sarah, warren] = members;
  return { teams, priya, sarah, warren, home };
}

const shown = (card: Parameters<typeof cardIn>[0]) => rows(cardIn(card)).map(({ text }) => text);

test("a pasted list is shown for checking, corrected, accepted; who is unknown stays a draft, and is added and logged later", async () => {
  const { teams, priya, sarah, warren, home } = await theBoard();
  const list = [
    "Actions from today:",
    "• Sarah to circulate the plan by 13 March",
    "• Warren to book the hall by 16 March",
    "• Zoe Lang to bring the maps by 18 March",
    "• Warren to mend the projecter",
  ];
  const pasted = await teams.say(priya, home, list.join("\n"));
  const card = reply(pasted);
  expect(title(pasted)).toBe("4 actions to check");
  expect(shown(pasted)).toEqual([
    "1 Circulate the plan / Fri 13 March · Sarah Jones",
    "2 Book the hall / Mon 16 March · Warren Carter",
    "3 Bring the maps / whose? “Zoe Lang” · Wed 18 March",
    "4 Mend the projecter / no due day yet · Warren Carter",
  ]);
  expect(words(pasted)).toContain("Nothing is logged yet.");
  expect(words(pasted)).toContain("Row 3 stays a draft until it is answered.");
  expect(title(await teams.say(priya, home, "outstanding"))).toBe("Nothing outstanding");
  expect(title(await teams.say(priya, home, "drafts"))).toBe("4 drafts");

  // The hall is for another day, and the projector wants its o.
  await teams.press(priya, card, "Open row 2");
  await teams.press(priya, card, "Pick a date");
  const moved = await teams.press(priya, card, "Save", { "Due day": "2026-03-17" });
  expect([title(moved), shown(moved)[1]]).toEqual([
    "4 actions to check",
    "2 Book the hall / Tue 17 March · Warren Carter",
  ]);
  await teams.press(priya, card, "Open row 4");
  await teams.press(priya, card, "Edit");
  const reworded = await teams.press(priya, card, "Save", { "What is to be done": "Mend the projector" });
  expect(shown(reworded)[3]).toBe("4 Mend the projector / no due day yet · Warren Carter");

  const accepted = await teams.press(priya, card, "Accept");
  expect(title(accepted)).toBe("3 actions logged");
  expect(shown(accepted)).toEqual([
    "A1 Circulate the plan / due Fri 13 March · Sarah Jones",
    "A2 Book the hall / due Tue 17 March · Warren Carter",
    "A3 Mend the projector / no due day yet · Warren Carter",
    "1 Bring the maps / whose? “Zoe Lang” · Wed 18 March",
  ]);
  await stage.bot.clock();
  expect([sarah, warren].map((owner) => teams.messagesTo(owner).map((note) => title(note)))).toEqual([
    ["New for you: A1"],
    ["New for you: 2 actions"],
  ]);

  // Some time later the clerk answers: nobody of that name is here yet, and is put on the roster in the same breath.
  const drafts = await teams.say(priya, home, "drafts");
  expect(title(drafts)).toBe("1 draft");
  expect(words(drafts)).toMatch(/typed by Priya Nathwani, today at \d\d:\d\d/);
  const asked = await teams.press(priya, reply(drafts), "Open row 1");
  expect(words(asked)).toContain("Who is Zoe Lang?");
  const logged = await teams.press(priya, reply(drafts), "Add Zoe Lang");
  expect(title(logged)).toBe("A4 logged");
  expect(words(logged)).toContain("Zoe Lang · due Wed 18 March");
  expect(title(await teams.say(priya, home, "drafts"))).toBe("No drafts");
  expect(title(await teams.say(priya, home, "action: Zoe to thank the school by 20 March"))).toBe("A5 logged");
  expect(numbers(await teams.say(priya, home, "outstanding for Zoe Lang"))).toEqual(["A4", "A5"]);
});

test("a table from Word keeps its owners, days and numbers; two who share initials are asked about; undo takes it back", async () => {
  const { teams, priya, warren, home } = await theBoard();
  const personal = teams.personal(priya);
  const table = [
    "No\tOwner\tAction\tBy when",
    "1\tSarah Jones\tCirculate the plan\t13 March",
    "2\tWarren Carter/Sarah Jones\tBook the hall\tnext meeting",
    "3\tRW\tAsk the school for its dates\tend of March",
    "4\tAll\tRead the strategy\t20/03",
  ];
  const pasted = await teams.say(priya, personal, table.join("\n"));
  expect(shown(pasted)).toEqual([
    "1 Circulate the plan / Fri 13 March · Sarah Jones",
    "2 Book the hall / next meeting, no date yet · Warren Carter and Sarah Jones",
    "3 Ask the school for its dates / whose? “RW” · Tue 31 March",
    "4 Read the strategy / Fri 20 March · All members",
  ]);
  const card = reply(pasted);
  await teams.press(priya, card, "Open row 3");
  const settled = await teams.press(priya, card, "Robin Wells");
  expect(shown(settled)[2]).toBe("3 Ask the school for its dates / Tue 31 March · Robin Wells");
  // Pressed twice at once, each is logged once.
  await Promise.all([teams.press(priya, card, "Accept"), teams.press(priya, card, "Accept")]);
  expect(numbers(await teams.say(priya, home, "outstanding"))).toEqual(["A1", "A4", "A3", "A2"]);
  expect(words(await teams.say(priya, home, "show action 3 of 4 March 2026"))).toContain(
    "Ask the school for its dates",
  );

  const undone = await teams.say(priya, personal, "undo");
  expect(words(undone)).toMatch(/A1[\s\S]*A2[\s\S]*A3[\s\S]*A4/);
  expect(title(await teams.say(priya, home, "outstanding"))).toBe("Nothing outstanding");
  expect(title(await teams.say(priya, home, "action: Warren to begin again by 13 March"))).toBe("A5 logged");
  await stage.bot.clock();
  expect(newest(teams, warren).posts.length).toBeGreaterThan(0);
});

test("several sentences are several actions; thrown away, none of them is logged, and the clerk's list is empty", async () => {
  const { teams, priya, warren, home } = await theBoard();
  const said =
    "Sarah to ring the school by Friday. Warren to write to the trust by 20 March. Robin to thank the caretaker.";
  const pasted = await teams.say(warren, home, said);
  expect(title(pasted)).toBe("3 actions to check");
  expect(title(await teams.say(priya, home, "drafts"))).toBe("3 drafts");
  // One of them is let go by itself.
  await teams.press(warren, reply(pasted), "Open row 2");
  expect(title(await teams.press(warren, reply(pasted), "Throw away"))).toBe("2 actions to check");
  const thrown = await teams.press(warren, reply(pasted), "Throw away");
  expect([title(thrown), words(thrown)]).toEqual([
    "The drafts are thrown away",
    expect.stringContaining("Nothing was logged."),
  ]);
  expect(buttonsOn(thrown)).toEqual([]);
  expect(title(await teams.say(priya, home, "drafts"))).toBe("No drafts");
  expect(title(await teams.say(priya, home, "outstanding"))).toBe("Nothing outstanding");
  expect(title(await teams.say(priya, home, "action: Sarah to begin again by 13 March"))).toBe("A1 logged");
});
