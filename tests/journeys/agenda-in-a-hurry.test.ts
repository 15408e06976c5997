import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { title, words } from "./harness/read-card.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-02T09:30:00Z" });

/** A board that meets in March and April, with its clerk, its chair and a member. */
async function board() {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Tom Ashdown", "Sarah Jones");
  const [priya, tom, sarah] = members;
  await teams.say(priya, home, "Tom is chair");
  await teams.say(priya, home, "meeting 26 March 6pm");
  await teams.say(priya, home, "meeting 23 April 6pm");
  const says = (text: string) => teams.say(priya, home, text);
  const alone = (text: string) => teams.say(priya, teams.personal(priya), text);
  return { teams, home, priya, tom, sarah, says, alone };
}

test("a title that says it is exempt is in the closed part, and the card says how to open it", async () => {
  const { says, alone } = await board();
  for (const said of [
    "add item: EXEMPT Quay lease",
    "add item: Quay lease, not for publication",
    "add item: Quay lease (Part B)",
    "suggest item: Quay lease (exempt under para 3)",
    "add exempt item Quay lease to the programme for April",
    "programme: CONFIDENTIAL Quay lease in June",
  ]) {
    const answer = words(await says(said));
    expect([said, /quay/i.test(answer)]).toEqual([said, false]);
    expect(answer).toMatch(/Closed part. Say “make .+ open” if the public may read it./);
  }
  expect(words(await says("agenda"))).not.toMatch(/quay/i);
  expect(words(await says("programme"))).not.toMatch(/quay/i);
  expect(words(await alone("agenda"))).toMatch(/EXEMPT Quay lease/);
  // A new title closes an item too; a part of an open item can't be closed by itself.
  await says("add item: Harbour");
  expect(words(await says("rename item 6 to Harbour (exempt)"))).not.toMatch(/harbour/i);
  expect(title(await says("add under item 1: Harbour dues (exempt)"))).toBe("A part goes with its item");
  const decided = words(await says("resolved (exempt): that the lease be sold"));
  expect(decided).not.toMatch(/lease/);
  expect(words(await alone("show D1"))).toMatch(/that the lease be sold/);
});

test("a question changes nothing, and is answered with the item", async () => {
  const { teams, home, sarah, says } = await board();
  await says("add item for discussion: Budget (Sarah, 15 min)");
  for (const asked of ["who is leading item 6", "who leads item 6", "what time is item 6", "is item 6 for decision"]) {
    const answer = words(await teams.say(sarah, home, asked));
    expect([asked, answer]).toEqual([
      asked,
      expect.stringMatching(/^Item 6\n[\s\S]*Budget[\s\S]*Sarah Jones · 15 min/),
    ]);
  }
  expect(title(await says("who leads item 40"))).toBe("There is no item 40");
  await says("programme: School places in June");
  expect(words(await says("who leads P1"))).not.toMatch(/led by who/);
});

test("lines of items that are pasted become an item each, once, on one card", async () => {
  const { says } = await board();
  const pasted = "add item: Bins\nadd item: Libraries (for discussion, 10 min)\nadd item: Allotments (exempt)";
  const added = words(await says(pasted));
  expect(added).toMatch(/^3 items are on the agenda/);
  expect(added).toMatch(/Bins/);
  expect(added).toMatch(/Libraries.*for discussion · 10 min/);
  expect(added).not.toMatch(/Allotments/);
  const agenda = words(await says("agenda"));
  expect(agenda.match(/Bins/g)).toHaveLength(1);
  expect(agenda).toMatch(/closed item/);
});

test("an item is carried to another meeting and keeps what is known of it; one of the programme moves there", async () => {
  const { teams, home, sarah, says } = await board();
  await says("add item for discussion: Budget (Sarah, 15 min)");
  const carried = words(await says("carry item 6 forward"));
  expect(carried).toMatch(/^Item 6 goes to Thu 23 April[\s\S]*6.Budget[\s\S]*Sarah Jones · 15 min/);
  expect(words(await says("agenda"))).not.toMatch(/Budget/);
  expect(words(await says("agenda for 23 April"))).toMatch(/Budget/);
  await says("programme: School places for the March meeting");
  expect(words(await says("agenda"))).toMatch(/6.School places/);
  expect(words(await says("defer item 6 to the April meeting because the data is late"))).toMatch(
    /P1 [\s\S]*23 April[\s\S]*the data is late/,
  );
  expect(words(await says("agenda"))).not.toMatch(/School places/);
  expect(words(await says("agenda for 23 April"))).toMatch(/School places/);
  expect(title(await says("carry item 1 forward"))).toBe("It comes by itself");
  expect(title(await says("move item 60 to the next meeting"))).toBe("There is no item 60");
  expect(words(await teams.say(sarah, home, "carry item 6 forward"))).toContain("Only");
});

test("two who take the same item off at once take one off: the second is told which has the number now", async () => {
  const { teams, home, tom, priya, says } = await board();
  await says("add item: Budget");
  await says("add item: Bus routes");
  await teams.say(tom, home, "agenda");
  expect(title(await says("take item 6 off the agenda"))).toBe("Item 6 is off the agenda");
  const asked = await teams.say(tom, home, "take item 6 off the agenda");
  expect(words(asked)).toMatch(/^Item 6 is another now[\s\S]*Bus routes[\s\S]*Priya Nathwani changed the agenda/);
  expect(words(await says("agenda"))).toMatch(/Bus routes/);
  // Who made the change knows the numbers.
  expect(title(await teams.say(priya, home, "take item 6 off the agenda"))).toBe("Item 6 is off the agenda");
});
