import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { numbers, title, words } from "./harness/read-card.js";
import { read } from "./harness/read-paper.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:00:00Z" });

const minutes = (...actions: readonly string[]) => `Minutes of the Estuary Board held on Tuesday 3 March 2026

Present: Priya Nathwani, Sarah Jones, Warren Carter

1. Drop-in centre
The centre had been busy since it opened again in January, with some forty visitors in each of the weeks since.
${actions.join("\n")}
`;

const first = minutes(
  "Action 1: Sarah Jones to circulate the revised rota by 13 March 2026",
  "Action 2: Warren Carter to book the hall by 27 March 2026",
  "Action 3: Priya Nathwani to check the lease by 20 March 2026",
  "Action 4: Sarah Jones to thank the volunteers by 20 March 2026",
);
const second = minutes(
  "Action 1: Warren Carter to circulate the revised rota by 13 March 2026",
  "Action 2: Warren Carter to book the hall by 3 April 2026",
  "Action 3: Priya Nathwani to check the lease of the hall by 20 March 2026",
  "Action 5: Sarah Jones to ask for a price by 27 March 2026",
);

test("a corrected version shows only its differences, and is taken back without the first", async () => {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Warren Carter");
  const [priya, sarah] = members;
  const chat = teams.personal(priya);
  await teams.press(priya, await read(teams, await teams.say(priya, chat, first)), "Accept");
  expect(numbers(await teams.say(priya, home, "outstanding"))).toHaveLength(4);
  // What happens in Teams since is not changed back by the same minutes.
  await teams.say(sarah, home, "update 4: cards are bought");
  await teams.say(priya, home, "update 4: half of them are written");
  await teams.say(priya, home, "give 4 to Warren");
  expect(title(await read(teams, await teams.say(priya, chat, first)))).toMatch(/^Nothing new: all \d+ are on record$/);

  const check = await read(teams, await teams.say(priya, chat, second));
  expect(title(check)).toBe("4 ready");
  expect(words(check)).toContain("Not ticked");
  expect(title(await teams.press(priya, check, "Accept"))).toMatch(/1 action logged/);
  const after = words(await teams.say(priya, home, "outstanding"));
  expect(after).toMatch(/Circulate the revised rota.*\n?.*Warren Carter/);
  expect(after).toContain("Fri 3 April");
  expect(after).toContain("Check the lease of the hall");
  expect(after).toContain("A4 Thank the volunteers");
  expect(after).toContain("A5 Ask for a price");

  await teams.press(priya, check, "Undo the import");
  expect(title(await teams.press(priya, check, "Undo the import"))).toBe("The import is taken back");
  const back = words(await teams.say(priya, home, "outstanding"));
  expect(back).toMatch(/Circulate the revised rota.*\n?.*Sarah Jones/);
  expect(back).toContain("Fri 27 March");
  expect(back).not.toContain("lease of the hall");
  expect(back).not.toContain("A5");
});
