import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { passMinutes } from "./harness/pass-time.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:30:00Z" });

async function aBoardThatSignsOff() {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Joe Bright");
  const [priya, sarah, joe] = members;
  const say = (text: string, who = priya) => teams.say(who, home, text);
  expect(words(await say("sign-off on", sarah))).toContain("Ask Priya Nathwani.");
  expect(title(await say("sign-off on"))).toBe("Sign-off is on");
  await say("action: Sarah to check the alarm by 13 March");
  await say("action: Sarah to write to the landlord by 16 March");
  await say("action: Joe to ask for two quotes by 18 March");
  await say("action: Joe to count the keys by 20 March");
  await stage.bot.clock();
  return { teams, priya, sarah, joe, home, say };
}

test("with sign-off on what is done awaits the board, which discharges several at once and may open one again", async () => {
  const { teams, priya, sarah, joe, say } = await aBoardThatSignsOff();
  expect(title(await say("done 1: the engineer came", sarah))).toBe("A1 is done, awaiting the board");
  expect(title(await say("close 3 - two came in", joe))).toBe("A3 is done, awaiting the board");
  expect(title(await say("done 4", joe))).toBe("A4 is done, awaiting the board");

  // Done counts as outstanding until the board has agreed, but is never chased.
  expect(title(await say("outstanding"))).toBe("4 outstanding actions");
  const waiting = await say("awaiting the board");
  expect([title(waiting), numbers(waiting)]).toEqual(["3 done, awaiting the board", ["A1", "A3", "A4"]]);
  expect(words(await say("status"))).toContain("3 done, awaiting the board");
  expect(words(await say("discharge 1", sarah))).toMatch(
    /Only the clerk or the chair can discharge it\. Ask Priya Nathwani/,
  );

  const checked = await say("discharge 1, 3 and 4");
  expect(title(checked)).toBe("3 actions to discharge");
  expect(title(await teams.press(priya, reply(checked), "Accept"))).toBe("3 actions are discharged");
  expect(title(await say("awaiting the board"))).toBe("Nothing awaits the board");
  expect(numbers(await say("outstanding"))).toEqual(["A2"]);
  expect(title(await say("1"))).toBe("A1, discharged");
  expect(words(await say("discharge 1"))).toMatch(/^A1 is discharged already\n/);

  // The letter came back: its owner owes it anew, and is told.
  const before = teams.messagesTo(joe).length;
  await passMinutes(stage.bot, 20);
  expect(title(await say("reopen 3: one of them was for another building"))).toBe("A3 is open again");
  await teams.until(() => teams.messagesTo(joe).length === before + 1);
  expect(title(newest(teams, joe))).toBe("A3 is open again");
  expect(words(await say("history 3"))).toContain(
    "opened again “one of them was for another building” · Priya Nathwani",
  );
  expect(numbers(await say("outstanding"))).toEqual(["A2", "A3"]);
  expect(words(await say("close 2"))).toMatch(/^A2 is discharged\n/);
});

test("an owner takes back their own Done, but not once the board has discharged it: then it is said who did and what", async () => {
  const { sarah, say } = await aBoardThatSignsOff();
  await say("done 1", sarah);
  expect(title(await say("undo", sarah))).toBe("A1 is open again");
  await say("done 1", sarah);
  await say("discharge 1");
  const refused = await say("undo 1", sarah);
  expect(title(refused)).toBe("A1 stays as it was");
  expect(words(refused)).toMatch(
    /Priya Nathwani discharged it at \d\d:\d\d\. That was after your change, so yours can't be undone by itself\./,
  );
  expect(buttonsOn(refused)).toContain("History");
  expect(title(await say("1"))).toBe("A1, discharged");

  // Who discharged it takes that back, and the owner's Done stands as before.
  expect(title(await say("undo"))).toBe("A1 is as it was");
  expect(numbers(await say("awaiting the board"))).toEqual(["A1"]);
  // Now nothing of others stands over Sarah's own change.
  expect(title(await say("2 due 27 March"))).toBe("A2 is due Fri 27 March");
  expect(title(await say("2 at risk because the landlord is away", sarah))).toBe("A2 is rated at risk");
  const over = await say("undo 2");
  expect(words(over)).toMatch(/Sarah Jones rated it at risk at \d\d:\d\d\. That was after your change/);
});

test("after ten minutes nothing is undone by itself, and it is said what to do instead", async () => {
  const { sarah, say } = await aBoardThatSignsOff();
  await say("done 1", sarah);
  await passMinutes(stage.bot, 11);
  expect(words(await say("undo 1", sarah))).toContain("A change can be undone for ten minutes.");
  expect(title(await say("undo", sarah))).toBe("Nothing to undo");
  expect(title(await say("reopen 1"))).toBe("A1 is open again");
});

test("without sign-off, as boards begin, done is done at once, and what awaited the board still does", async () => {
  const { sarah, joe, say } = await aBoardThatSignsOff();
  await say("done 1", sarah);
  expect(words(await say("sign-off off"))).toContain("What awaits the board already still does.");
  expect(title(await say("done 3", joe))).toBe("A3 is done");
  expect(numbers(await say("awaiting the board"))).toEqual(["A1"]);
  expect(numbers(await say("outstanding"))).toEqual(["A1", "A2", "A4"]);
});
