import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLong } from "../../../src/bot/commands/logging/read-log.js";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import type { SaidOwner } from "../../../src/domain/actions/said-action.js";
import { matchMember } from "../../../src/domain/committees/match-member.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import { aMember } from "../../builders/a-member.js";

/** One row of an action log: who, and what the minutes say of it. */
type MinutedRow = { owners: string; details: string };

/** How a secretary types such a row to the bot. */
const styles: readonly { name: string; type: (row: MinutedRow) => string }[] = [
  { name: "after “action:”", type: ({ owners, details }) => `action: ${owners}: ${details}` },
  { name: "after ACTION, with a dash", type: ({ owners, details }) => `ACTION ${owners} – ${details}` },
  {
    name: "without a keyword",
    type: ({ owners, details }) =>
      owners.startsWith("All") ? `${owners} to ${details.replace(/^to /i, "")}` : `${owners}: ${details}`,
  },
  {
    name: "as the details begin with their owner",
    type: ({ owners, details }) =>
      details.startsWith(`${owners} to `) ? `action: ${details}` : `log ${owners}: ${details}`,
  },
];

/** Our own words, in the shapes of a real board's log. */
const ours: readonly MinutedRow[] = [
  { owners: "Warren Carter", details: "Warren Carter to look for a hall that holds the open meetings." },
  { owners: "Kirsty Bright", details: "Kirsty Bright to mend the June minutes so that they show Mr Hall's apologies" },
  {
    owners: "Steve Ashdown",
    details: "Write once more to the minister about home schooling (see the 'going on' list too)",
  },
  {
    owners: "Jason Hartley",
    details:
      "Paul Greenwood told the board of a risk that the last visit found, which Steve Ashdown thought Pete Horne should take to the police board. Paul Greenwood then undertook to send the table with all of it (see the 'going on' list too). Jason Hartley to chase this up.",
  },
  {
    owners: "Christine Moore",
    details:
      "On the question of whether everybody on the list had been sent the paper. Ms Moore said that they should have, and could not say why one was left out. Ms Moore to see that it is sent to Sarah White of the clinic.",
  },
  { owners: "All members", details: "To read and comment on the young people's strategy." },
  {
    owners: "Steve Ashdown",
    details:
      "Mr Carter reminded members that the board must be sure of that post. Mr Ashdown agreed and said that he would ask the chief executive to give an answer soon.",
  },
  {
    owners: "Maryam Tully/Sarah-Jane Manering",
    details:
      "Case officers to provide a written report to the board on the changes under way, and on the risks in the workloads that were named.",
  },
  {
    owners: "Steve Ashdown",
    details: "Steve Ashdwon to speak to Dora Smythe re. The state of the hill school, and to report back to the Board.",
  },
];

const ourPeople = [
  "Warren Carter",
  "Kirsty Bright",
  "Steve Ashdown",
  "Jason Hartley",
  "Paul Greenwood",
  "Pete Horne",
  "Christine Moore",
  "Maryam Tully",
  "Sarah-Jane Mannering",
  "Mark Hall",
];

rowsAreRead("nine rows in our own words", ours, ofNames(ourPeople), day("2026-03-04"));

const seed = new URL(
  "../../../../shared/seeds/safeguarding-board-minutes-and-action-log-2014-12-04.txt",
  import.meta.url,
);
if (existsSync(seed)) {
  const text = readFileSync(seed, "utf8");
  const { rows, people } = readSeed(text);
  test("the minutes hold nine rows", () => expect(rows.length).toBe(9));
  rowsAreRead("the nine rows of the minutes of 4 December 2014", rows, ofNames(people), day("2014-12-05"));
  test("the action log of 4 December 2014, pasted whole, is a paper; read row by row it holds nine new rows and seven older ones", () => {
    const log = text.slice(text.lastIndexOf("Actions Points Raised"));
    const setting = { today: day("2014-12-05"), personal: true, roster: ofNames(people) };
    expect(readCommand({ text: log, mentions: [] }, setting).kind).toBe("import");
    const command = readLong({ text: log, mentions: [] }, setting);
    if (command?.kind !== "log-several") throw new Error(`not several but ${command?.kind}`);
    const { actions, unread } = command;
    expect(unread).toBe(0);
    expect(actions.map(({ boardReference }) => boardReference)).toEqual("1 2 3 4 5 6 7 8 9 4 5 6 7 8 9 10".split(" "));
    expect(actions.slice(0, 9).map(({ owners }) => owners.map(nameOf).join("/"))).toEqual(
      rows.map(({ owners }) => owners),
    );
    expect(actions.map(({ discharged }) => discharged).filter((on) => on !== undefined)).toEqual([
      "2014-12-04",
      "2014-12-04",
      "2014-12-04",
    ]);
    expect(actions[13]?.due).toEqual({ kind: "ongoing" });
    expect(actions[15]?.owners.map(nameOf)).toEqual(["Paul Grimwood", "Jason Harwin"]);
  });
  test("the minutes of 4 December 2014, pasted whole, are a paper; read line by line they hold its margin notes and its log, and no talk", () => {
    const setting = { today: day("2014-12-05"), personal: true, roster: ofNames(people) };
    const command = readLong({ text, mentions: [] }, setting);
    if (command?.kind !== "log-several") throw new Error(`not several but ${command?.kind}`);
    expect(readCommand({ text, mentions: [] }, setting).kind).toBe("import");
    expect(command.actions.slice(0, 2).map(({ task }) => task)).toEqual(["Arrange meetings", "Action"]);
    expect(command.actions).toHaveLength(18);
  });
} else {
  test.skip("the minutes of 4 December 2014 are not on this machine, so their rows are not read", () => {});
}

function rowsAreRead(
  what: string,
  rows: readonly MinutedRow[],
  roster: readonly Member[],
  today: ReturnType<typeof day>,
): void {
  describe.each(styles)(`${what}, typed $name`, ({ type }) => {
    test.each(rows.map((row, index) => ({ row, number: index + 1 })))("row $number: $row.owners", ({ row }) => {
      const command = readCommand({ text: type(row), mentions: [] }, { today, personal: false, roster });
      if (command.kind !== "log") throw new Error(`not logged but ${JSON.stringify(command)}`);
      const { owners, task, due } = command.action;
      expect(owners.map(nameOf)).toEqual(row.owners.split("/"));
      expect(task.toLowerCase()).toBe(taskOf(row).toLowerCase());
      expect(due).toBeUndefined();
      for (const owner of owners) if (owner.kind === "typed") expect(onRoster(owner.text, roster)).toBe(true);
    });
  });
}

/** On the roster; or misspelt, and then the right person is the first to be offered. */
function onRoster(name: string, roster: readonly Member[]): boolean {
  const match = matchMember(name, roster);
  return match.kind === "one" || (match.kind === "none" && match.near[0]?.name.split(" ")[0] === name.split(" ")[0]);
}

/** The task as the row means it: without its owner once more, and without the full stop. */
function taskOf({ owners, details }: MinutedRow): string {
  const again = `${owners} to `;
  const said = details.startsWith(again) ? details.slice(again.length) : details.replace(/^to /i, "");
  return said.replace(/\.$/, "").trim();
}

function nameOf(owner: SaidOwner): string {
  return owner.kind === "typed" || owner.kind === "everybody" ? owner.text : owner.kind;
}

function ofNames(names: readonly string[]): readonly Member[] {
  return names.map((name, index) => aMember({ id: `m_${index}`, person: `p_${index}`, name }));
}

function readSeed(text: string): { rows: readonly MinutedRow[]; people: readonly string[] } {
  const log = text.slice(
    text.indexOf("Actions raised on 04.12.2014"),
    text.lastIndexOf("Actions raised on 04.09.2014"),
  );
  const rows = [...log.matchAll(/^\d\. ([^\t]+)\t([^\t\n]+)/gm)].map(([, owners = "", details = ""]) => ({
    owners: owners.trim(),
    details: details.trim(),
  }));
  const present = text.slice(text.indexOf("In attendance:"), text.indexOf("Agenda item:"));
  const people = [...present.matchAll(/^([^\t\n:]+?)(?: representing [^\t]+?)?(?: [-–] \w+)?\t/gm)].map(
    ([, name = ""]) => name.trim(),
  );
  return { rows, people };
}
