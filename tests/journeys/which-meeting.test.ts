import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

test("of two meetings in a month none is guessed: each is offered, and what was said is done to the one that is chosen", async () => {
  const { teams } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const say = (text: string) => teams.say(priya, home, text);
  await say("meetings on 7 May, 28 May and 4 June at 10am");
  for (const [text, done] of [
    ["May meeting is in Committee Room 1", "The meeting of Thu 28 May is changed"],
    ["agenda for May", "Agenda, Thu 28 May"],
    ["agenda for the May meeting", "Agenda, Thu 28 May"],
    ["add item to the May agenda: Bus routes", "Item 6 is on the agenda"],
    ["add item for the May meeting: Bus fares", "Item 7 is on the agenda"],
    ["apologies from Sarah for the May meeting", "Apologies are recorded"],
    ["move the May meeting to 29 May at 2pm", "The meeting is now Fri 29 May"],
  ] as const) {
    const asked = await say(text);
    expect(title(asked), text).toBe("Which meeting in May?");
    const answered = await teams.press(priya, reply(asked), "Thu 28 May");
    expect(title(answered), text).toBe(done);
  }
  const asked = await say("cancel the May meeting");
  await teams.press(priya, reply(asked), "Thu 7 May");
  expect(words(await say("meetings"))).toContain("Fri 29 May");
  // Only one is left in May, so that nothing has to be asked.
  expect(title(await say("cancel the May meeting"))).toBe("The meeting of Fri 29 May is cancelled");
});
