import { performance } from "node:perf_hooks";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeDrive, startFakeDrive } from "../fakes/teams/fake-drive.js";
import { aBoard } from "./harness/a-board.js";
import { title, words } from "./harness/read-card.js";
import { read } from "./harness/read-paper.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

let drive: FakeDrive;
beforeEach(async () => {
  drive = await startFakeDrive();
});
afterEach(() => drive.close());

const names = ["Sarah Jones", "Warren Carter", "Robin Wells"] as const;
const places = ["pier", "slipway", "harbour office", "boat shed", "car park"] as const;
const deeds = [
  "Paint",
  "Measure",
  "Photograph",
  "Insure",
  "Clean",
  "Survey",
  "Repair",
  "Name",
  "Light",
  "Mark",
  "Rent",
  "Fence",
] as const;

/** Sixty rows of a spreadsheet that a board has kept: twenty to come, five late, ten going on, ten done, fifteen discharged. */
function keptLog(): string {
  const rows = deeds.flatMap((deed, one) =>
    places.map((place, two) => {
      const at = one * places.length + two;
      const [due, status, update] =
        at < 20
          ? ["27/03/2026", "Open", at === 0 ? "10/02/2026: asked for a price" : ""]
          : at < 25
            ? ["13/02/2026", "Open", ""]
            : at < 35
              ? ["", "Ongoing", ""]
              : at < 45
                ? ["30/01/2026", "Completed", ""]
                : ["19/12/2025", "Discharged", "Discharged - 14.01.2026"];
      return [at + 1, "11/12/2025", `${deed} the ${place}`, names[at % 3], due, status, update].join(",");
    }),
  );
  return ["Ref,Date raised,Action,Lead,Due date,Status,Update", ...rows].join("\r\n");
}

test("a board's log of sixty rows comes in on the first day in one press, and its owners are told once", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", ...names);
  const [priya, ...owners] = members;
  const chat = teams.personal(priya);
  const posts = () => owners.map((owner) => teams.posts(owner).length);
  const before = posts();
  const url = drive.holds("/log.csv", { bytes: keptLog() });
  const check = await read(teams, await teams.sendFiles(priya, "", [{ name: "log.csv", url }]));
  expect(title(check)).toBe("60 ready");

  const begun = performance.now();
  const accepted = await teams.press(priya, check, "Accept");
  const took = performance.now() - begun;
  expect(title(accepted)).toBe("60 actions logged");
  // A press must be answered within three seconds; what takes longer is said by editing the card.
  expect(took).toBeLessThan(3_000);
  expect(title(await teams.say(priya, home, "status"))).toBe("35 outstanding, 5 overdue");
  const shown = async (number: number) => words(await teams.say(priya, chat, `show A${number}`));
  expect(await shown(1)).toContain("Tue 10 February 2026: asked for a price");
  expect(await shown(36)).toContain("A36, done");
  expect(await shown(46)).toContain("discharged Wed 14 January");

  const told = () => posts().map((count, at) => count - (before[at] ?? 0));
  await bot.clock();
  expect(told()).toEqual([1, 1, 1]);
  const notes = owners.map((owner) => words({ card: teams.messagesTo(owner).at(-1)?.card }));
  expect(notes.map((note) => note.split("\n", 1)[0])).toEqual([
    "New for you: 12 actions",
    "New for you: 12 actions",
    "New for you: 11 actions",
  ]);
  expect(notes.join("\n")).not.toMatch(/A(?:3[6-9]|4\d|5\d|60) /);
  // What was late when it came in is said once the morning after, and then weekly.
  await bot.clock("2026-03-05T10:00:00Z");
  expect(told()).toEqual([2, 2, 2]);
  const mornings = owners.map((owner) => words({ card: teams.messagesTo(owner).at(-1)?.card }));
  expect(mornings.map((note) => note.split("\n", 1)[0])).toEqual(["2 overdue", "1 overdue", "2 overdue"]);
  await bot.clock("2026-03-06T10:00:00Z");
  expect(told()).toEqual([2, 2, 2]);
});
