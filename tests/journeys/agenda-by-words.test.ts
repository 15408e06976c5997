import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { buttonsOn, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2016-03-30T09:30:00Z" });

/** A commission that meets on Wed 6 April, with its clerk, two members and its adviser. */
async function commission() {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Caroline Webb", "Tom Ashdown", "Sarah Jones");
  const [priya, caroline, tom, sarah] = members;
  await teams.say(priya, home, "Caroline is an adviser");
  await teams.say(priya, home, "meeting 3 February 2016 1.30pm, Town Hall");
  await teams.say(priya, home, "meeting 6 April 1.30pm, Town Hall");
  await teams.say(priya, home, "meeting 15 June 1.30pm, Town Hall");
  const says = (text: string) => teams.say(priya, home, text);
  return { teams, home, priya, caroline, tom, sarah, says };
}

/** The items of the agenda as they stand on its card, without its heads. */
const itemsOf = (said: string): readonly string[] =>
  said.split("\n").filter((line) => /^(?:\d+|\([a-z]\))[\u2002 ]/.test(line));

test("a clerk enters the agenda of a commission in words, in the order in which it stands, and so it is", async () => {
  const { says } = await commission();
  const typed: readonly (readonly [said: string, answer: string])[] = [
    ["remove standing item Matters arising", "7 standing items now"],
    ["remove standing item Any other business", "6 standing items now"],
    ["remove standing item Minutes of the previous meeting", "5 standing items now"],
    ["remove standing item Work programme", "4 standing items now"],
    ["add standing item: Items to be taken as urgent after exclusion", "5 standing items now"],
    ["add standing item: Questions from the public and the press after declarations", "6 standing items now"],
    ["add standing item: Communications after questions", "7 standing items now"],
    ["add under item 6: Feedback about children in care, from members", "Item 6(a) is on the agenda"],
    ["add item for decision: Minutes of 3 February 2016 (pages 1-9)", "Item 7 is on the agenda"],
    ["add item for decision: Prevent in the delivery plan (pages 10 - 23)", "Item 8 is on the agenda"],
    ["add item for discussion: Work programme for 2016/17, Caroline Webb to report", "Item 9 is on the agenda"],
  ];
  for (const [said, answer] of typed) expect([said, title(await says(said))]).toEqual([said, answer]);
  const card = words(await says("agenda"));
  expect(itemsOf(card)).toEqual([
    expect.stringMatching(/^1.Exclusion of the press and public/),
    expect.stringMatching(/^2.Items to be taken as urgent/),
    expect.stringMatching(/^3.Apologies for absence/),
    expect.stringMatching(/^4.Declarations of interest/),
    expect.stringMatching(/^5.Questions from the public and the press/),
    expect.stringMatching(/^6.Communications/),
    expect.stringMatching(/^\(a\).Feedback about children in care, from members/),
    expect.stringMatching(/^7.Minutes of 3 February 2016.*pages 1-9/),
    expect.stringMatching(/^8.Prevent in the delivery plan.*pages 10-23/),
    expect.stringMatching(/^9.Work programme for 2016\/17.*Caroline Webb/),
    expect.stringMatching(/^10.Next meeting: Wed 15 June/),
  ]);
  expect(card).toContain("For decision");
  expect(card).toContain("For discussion");
  // The agendas of other meetings follow the standing items, and none of this one's own.
  expect(words(await says("agenda for June"))).not.toContain("Prevent");
});

test("order, kind, lead, minutes and part are said in words or pressed, and what was taken off stays off", async () => {
  const { teams, home, priya, says } = await commission();
  expect(words(await says("add item: Budget 2016/17 (Tom, 15 min)"))).toMatch(
    /Item 6 is on the agenda[\s\S]*6.Budget 2016\/17[\s\S]*Tom Ashdown · 15 min/,
  );
  expect(title(await says("move item 6 before 4"))).toBe("Item 6 is item 4 now");
  expect(title(await says("swap items 4 and 5"))).toBe("Items 4 and 5 changed places");
  expect(title(await says("item 5 is for decision"))).toBe("Item 5 is for decision");
  expect(title(await says("item 5 takes 20 minutes"))).toBe("Item 5 takes 20 minutes");
  expect(words(await says("item 5 is led by the Director of Finance"))).toContain("the Director of Finance · 20 min");
  expect(words(await says("rename item 5 to The budget"))).toMatch(/another title[\s\S]*5.The budget/);
  // In the channel nothing of a closed item is said.
  const closed = await says("make agenda item 5 closed");
  expect(words(closed)).toContain("closed item");
  expect(words(closed)).not.toContain("budget");
  expect(words(await teams.say(priya, teams.personal(priya), "edit the agenda"))).toContain("The budget");
  expect(words(await says("take item 5 off the agenda"))).not.toContain("budget");
  expect(title(await says("take item 1 off the agenda"))).toBe("Item 1 is off the agenda");
  expect(title(await says("item 30 is for decision"))).toBe("There is no item 30");
  expect(words(await says("agenda"))).not.toContain("Exclusion");
  const asked = await says("add item: School places");
  expect(buttonsOn(asked)).toEqual(
    expect.arrayContaining(["For decision", "For discussion", "For information", "Up", "Down", "Agenda"]),
  );
  expect(title(await teams.press(priya, reply(asked), "For discussion"))).toMatch(/^Item \d+ is for discussion$/);
  expect(home).toBeDefined();
});

test("a member suggests an item, the clerk hears at once and accepts it, and the member hears that it is on the agenda", async () => {
  const { teams, home, priya, sarah, says } = await commission();
  const kept = await teams.say(sarah, home, "suggest item for discussion: School visits");
  expect(words(kept)).toMatch(/S1 is suggested[\s\S]*School visits[\s\S]*Priya Nathwani will answer/);
  await teams.until(() => teams.messagesTo(priya).some((card) => title(card) === "S1: an item is suggested"));
  const card = newest(teams, priya);
  expect(buttonsOn(card)).toEqual(["Accept", "Decline"]);
  expect(words(await teams.press(priya, card, "Accept"))).toMatch(/Item 6 is on the agenda[\s\S]*School visits/);
  await teams.until(() => teams.messagesTo(sarah).some((one) => title(one) === "Your item is on the agenda"));
  expect(words(newest(teams, sarah))).toContain("School visits is item 6 on the agenda of Wed 6 April.");
  expect(words(await says("agenda"))).toMatch(/6.School visits/);
  expect(title(await says("accept S1"))).toBe("S1 is accepted already");
  await teams.say(sarah, home, "suggest item: A trip to the seaside");
  expect(words(await says("suggestions"))).toMatch(/1 suggestion waits[\s\S]*S2.A trip to the seaside/);
  expect(title(await says("decline S2: not for us"))).toBe("S2 is declined");
  await teams.until(() => teams.messagesTo(sarah).some((one) => title(one) === "Your item is not on the agenda"));
  expect(words(newest(teams, sarah))).toMatch(/was declined by Priya Nathwani[\s\S]*not for us/);
  // What the clerk suggests is on the agenda at once.
  expect(words(await says("suggest item: Staffing"))).toContain("You can add items yourself");
});

test("two who add an item at once both have it, and what both press is done once", async () => {
  const { teams, home, priya, tom, says } = await commission();
  await says("Tom is chair");
  await Promise.all([says("add item: Roads"), teams.say(tom, home, "add item: Bridges")]);
  const card = words(await says("agenda"));
  expect(card).toContain("Roads");
  expect(card).toContain("Bridges");
  const asked = await says("add item: Paths");
  const pressed = await Promise.all([
    teams.press(priya, reply(asked), "For decision"),
    teams.press(priya, reply(asked), "For decision"),
  ]);
  expect(new Set(pressed.map((one) => title(one))).size).toBe(1);
});

test("what a member or an adviser adds to the agenda is suggested, and they are told why", async () => {
  const { teams, home, sarah, caroline, says } = await commission();
  const put = words(await teams.say(sarah, home, "please put School meals on the agenda"));
  expect(put).toMatch(/S\d+ is suggested[\s\S]*School meals/);
  expect(put).toContain("Chair and clerk put items on the agenda, so it is suggested to them.");
  expect(words(await teams.say(caroline, home, "add item: Air quality"))).toMatch(
    /S\d+ is suggested[\s\S]*Air quality/,
  );
  expect(title(await teams.say(sarah, home, "add item"))).toBe("Suggest an agenda item");
  expect(words(await says("agenda"))).not.toMatch(/School meals|Air quality/);
});

test("what is moved to the end stays above the items that close every meeting", async () => {
  const { says } = await commission();
  await says("add item: Land at the wharf");
  await says("add item: Street trees");
  const number = /(\d+).Land at the wharf/.exec(words(await says("agenda")))?.[1];
  expect(title(await says(`move item ${number} to the end`))).toBe("Item 6 is item 7 now");
  expect(words(await says("agenda"))).toMatch(/Street trees[\s\S]*Land at the wharf[\s\S]*Next meeting/);
});

test("where no action has the number of an item, how to name the agenda's is said", async () => {
  const { says } = await commission();
  const hint = "for that one say “agenda item 6”";
  expect(words(await says("withdraw item 6: overtaken"))).toMatch(
    /There is no A6 here[\s\S]*for that one say “agenda item 6”/,
  );
  expect(words(await says("what's item 6"))).toContain(hint);
  expect(words(await says("done A6"))).not.toContain(hint);
  expect(title(await says("agenda item 6"))).not.toMatch(/^(?:There is no A|I couldn)/);
});
