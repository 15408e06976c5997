import { expect, test } from "vitest";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { onRecord } from "./harness/in-the-database.js";
import { buttonsOn, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-02T10:00:00Z" });
const mine = (who: Person, text: string) => stage.teams.say(who, stage.teams.personal(who), text);

test("what a board keeps no longer goes, after it was shown and said so", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Kirsty Lyall", "Sarah Jones");
  const [kirsty, sarah] = members;
  await teams.say(kirsty, home, "action: Sarah to send the tide tables by 6 March");
  await teams.say(kirsty, home, "action: Kirsty to keep the list of first-aiders");
  await bot.clock("2026-03-03T10:00:00Z");
  await teams.say(kirsty, home, "done 1");
  await bot.clock("2026-03-04T10:00:00Z");

  // Only those who run the board set it.
  expect(title(await mine(sarah, "retention"))).toBe("Nothing was changed");
  const shown = await mine(kirsty, "retention");
  expect(words(shown)).toMatch(/Closed actions.for ever\./);
  expect(words(shown)).toMatch(/Proof of what was sent.for 24 months: nothing goes now\./);
  expect(words(shown)).toMatch(/Leavers' names.for 90 days: nothing goes now\./);

  // By the form: what can't be comes back, the rest is checked and saved.
  const form = await teams.press(kirsty, reply(shown), "Change");
  expect(buttonsOn(form)).toEqual(["Check", "Back"]);
  const refused = await teams.press(kirsty, reply(shown), "Check", { proofMonths: "3" });
  expect(words(refused)).toContain("Proof is kept for 6 to 600 whole months, or for ever.");
  const check = await teams.press(kirsty, reply(shown), "Check", { proofMonths: "6" });
  expect(title(check)).toBe("Keep it so?");
  expect(title(await teams.press(kirsty, reply(shown), "Save"))).toBe("It is kept so now");
  expect(title(await mine(kirsty, "keep proof for 6 months"))).toBe("It is kept so already");
  expect(title(await mine(kirsty, "keep proof for 3 weeks"))).toBe("Nothing was changed");

  // A year and more later.
  await bot.clock("2027-03-05T10:00:00Z");
  const year = await mine(kirsty, "keep closed actions for 1 year");
  expect(title(year)).toBe("This would remove 1 action");
  expect(words(year)).toMatch(/1 action closed before Thu 5 March 2026, the oldest of Tue 3 March 2026/);
  expect(words(await mine(kirsty, "show 1"))).toContain("tide tables");
  expect(title(await teams.press(kirsty, reply(year), "Save"))).toBe("It is kept so now");
  expect(words(await mine(kirsty, "show 1"))).toContain("tide tables");
  await bot.clock("2027-03-06T10:00:00Z");
  const gone = await mine(kirsty, "show 1");
  expect(words(gone)).not.toContain("tide tables");
  expect(title(await mine(kirsty, "show 2"))).toMatch(/^A2/);
  const kept = await onRecord(bot);
  expect(JSON.stringify(kept.actionItems)).not.toContain("tide tables");
  expect(JSON.stringify(kept.notices)).not.toMatch(/"at":"2026-0[1-8]/);
  expect(JSON.stringify(kept.committees)).toContain('"kind":"retired"');
  // Its number is never used again.
  expect(title(await teams.say(kirsty, home, "action: Sarah to ring the school by 12 March"))).toBe("A3 logged");
}, 120_000);
