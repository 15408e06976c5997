import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inputs } from "../fakes/teams/card-inputs.js";
import { aBoard } from "./harness/a-board.js";
import { onRecord } from "./harness/in-the-database.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { root } from "./harness/root.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:00:00Z" });
const attendance = readFileSync(new URL("fixtures/saltmarsh-attendance.txt", import.meta.url), "utf8");

/** Six people in Teams, one of whom the list does not name. */
async function theBoard() {
  const { teams } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Sarah Jones", "Warren Carter", "Robin Wells", "Rachel Winter", "Omar Haddad"] as const),
  );
  const [priya, sarah] = members;
  return { teams, home, priya, sarah };
}

type Told = { name: string; role: string; initials?: string; roleTitle?: string; agency?: string };

/** The board's roster as it is on record. */
async function roster(): Promise<readonly Told[]> {
  const { tenantId } = stage.teams;
  const all = (await onRecord(stage.bot)).members as readonly (Told & { tenant: string })[];
  return all.filter((member) => member.tenant === tenantId);
}

test("a board's roster comes from the attendance list of its minutes, as pasted", async () => {
  const { teams, home, priya, sarah } = await theBoard();
  const pasted = await teams.say(priya, home, attendance);
  const list = reply(pasted);
  expect(title(pasted)).toBe("33 people on this list");
  expect(words(pasted)).toContain(
    "5 have no stated role: Cllr Tolland, Petra Lindqvist, Oonagh Keane, Silas Hume, Beatrix Noble.",
  );
  expect(words(pasted)).toContain("5 people are in Teams here already; 28 people are only names");
  expect(words(pasted)).toContain("1 person here is not on the list and stays as they are.");
  const shown = inputs(cardIn(pasted));
  expect(shown.map(({ id }) => id)).toEqual(["unstated", "offices", "rows"]);
  expect(shown[1]?.choices.map((choice) => choice.title)).toEqual(["Gareth Lunt becomes chair"]);
  expect(shown[2]?.choices.map((choice) => choice.title)).toContain(
    "Desmond Achebe · member · Chief Inspector · Estuary Police",
  );
  expect(shown[2]?.choices.find((choice) => choice.title.startsWith("Hugh Farrow"))?.title).toMatch(/sent apologies$/);

  // Nobody but chair and clerk puts it on the roster.
  const refused = await teams.press(sarah, list, "Accept");
  expect(words(refused)).toContain("Priya Nathwani");
  expect(await roster()).toHaveLength(6);

  const accepted = await teams.press(priya, list, "Accept");
  expect(title(accepted)).toBe("The list is on the roster");
  expect(words(accepted)).toContain("28 added · 5 described.");
  expect(words(accepted)).toContain("28 people on the roster can't be told by me: ");
  expect(words(accepted)).toContain("Not named as deputy: Joel Penhale (for Miriam Askew).");
  expect(buttonsOn(accepted)).toEqual(["Members", "Untick people", "Guide me"]);

  const known = await roster();
  expect(known).toHaveLength(34);
  const roles = (role: string) => known.filter((member) => member.role === role).length;
  expect([roles("chair"), roles("clerk"), roles("member"), roles("adviser")]).toEqual([1, 1, 19, 13]);
  expect(known.find(({ name }) => name === "Faith Okonjo")).toMatchObject({
    ...{ role: "adviser", roleTitle: "Safeguarding Nurse Specialist" },
    ...{ agency: "Saltmarsh Clinical Commissioning Group" },
  });

  // They own actions by their initials and by what they are, and are found by their agency.
  expect(words(await teams.say(sarah, home, "action: DA to walk the quay by 20 March"))).toContain("Desmond Achebe");
  expect(words(await teams.say(sarah, home, "action: Named Midwife to write to the wards by 20 March"))).toContain(
    "Halina Novak",
  );
  expect(numbers(await teams.say(sarah, home, "outstanding for Estuary Police"))).toEqual(["A1"]);
  expect(numbers(await teams.say(sarah, home, "outstanding for Saltmarsh Hospitals"))).toEqual(["A2"]);

  // The same list again changes nothing.
  const again = await teams.say(priya, home, attendance);
  expect(title(again)).toBe("33 people on this list");
  const unchanged = await teams.press(priya, reply(again), "Accept");
  expect(words(unchanged)).toContain("33 as before.");
  expect(await roster()).toEqual(known);
});

test("a list is pasted into a form too, thrown away, and pasted again", async () => {
  const { teams, home, priya } = await theBoard();
  const asked = await teams.say(priya, home, "attendance list");
  const card = reply(asked);
  expect(title(asked)).toBe("Paste an attendance list");
  const unread = await teams.press(priya, card, "Go on", { people: "the usual people" });
  expect(words(unread)).toContain("No people could be made out in this.");
  const lines = "Sarah Jones - Member, Head of Early Years, Saltmarsh Borough Council\nNia Bright - Adviser\nTom Reed";
  expect(title(await teams.press(priya, card, "Go on", { people: lines }))).toBe("3 people on this list");
  const thrown = await teams.press(priya, card, "Throw away");
  expect(title(thrown)).toBe("The list is thrown away");
  expect(await roster()).toHaveLength(6);

  await teams.press(priya, card, "Paste an attendance list");
  const other = await teams.press(priya, card, "Go on", { people: lines });
  expect(title(other)).toBe("3 people on this list");
  const accepted = await teams.press(priya, card, "Accept", { unstated: "observer", rows: ["2"] });
  expect(words(accepted)).toContain("1 added · 2 left out.");
  expect((await roster()).find(({ name }) => name === "Tom Reed")?.role).toBe("observer");
});

const theirs = join(root, "..", "shared", "seeds", "safeguarding-board-minutes-and-action-log-2014-12-04.txt");
const here = existsSync(theirs);
const where = here ? "" : " (skipped: the minutes of the real board are not beside this checkout)";
test.skipIf(!here)(`a real board's 33 people have their roles and agencies from its minutes${where}`, async () => {
  const { teams, home, priya } = await theBoard();
  const minutes = readFileSync(theirs, "utf8");
  const list = minutes.slice(minutes.indexOf("In attendance:"), minutes.indexOf("Agenda item:"));
  const pasted = await teams.say(priya, home, list);
  expect(title(pasted)).toBe("33 people on this list");
  expect(words(pasted)).not.toContain("could not be read");
  const accepted = await teams.press(priya, reply(pasted), "Accept");
  expect(words(accepted)).toContain("33 added.");
  const known = (await roster()).filter(({ name }) => list.includes(name));
  expect(known).toHaveLength(33);
  const of = (agency: string) => known.filter((member) => member.agency?.includes(agency)).length;
  const roles = (role: string) => known.filter((member) => member.role === role).length;
  // The minutes call one chair and one their clerk, who is not made one unasked; five people's roles are not said.
  expect([roles("chair"), roles("clerk"), roles("member"), roles("adviser")]).toEqual([1, 0, 17, 15]);
  expect([of("Police"), of("Clinical Commissioning Group"), of("Rotherham Council")]).toEqual([2, 3, 7]);
});
