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
