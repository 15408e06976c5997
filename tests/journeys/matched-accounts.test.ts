import { expect, test } from "vitest";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { people } from "./harness/people.js";
import { words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:00:00Z" });

async function aBoardWithNewcomers() {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya, sarah] = members;
  const newcomers = people(teams, "Zoe Lamb", "Yan Bell", "Tom Ash");
  await teams.membersAdded(home, newcomers);
  const own = (person: Person, text: string) => teams.say(person, teams.personal(person), text);
  return { teams, home, priya, sarah, newcomers, own };
}

test("whoever is added by name and sits in the home has their account at once, with what was said of them", async () => {
  const { teams, home, priya, newcomers, own } = await aBoardWithNewcomers();
  const [zoe, yan, tom] = newcomers;
  expect(words(await own(zoe, "outstanding"))).toContain("You are on no board yet");
  const added = words(await teams.say(priya, home, "add Zoe Lamb, ZL, Head, Leeds Council"));
  expect(added).toContain("Zoe Lamb · ZL · Head · Leeds Council");
  expect(added).not.toContain("Without a Teams account");
  expect(words(await own(zoe, "outstanding"))).toContain("Nothing outstanding");

  const mentioned = await teams.say(priya, home, "add @Yan Bell, YB, Nurse, NHS", { mentions: [yan] });
  expect(words(mentioned)).toContain("Yan Bell · YB · Nurse · NHS");
  expect(words(await own(yan, "outstanding"))).toContain("Nothing outstanding");

  const list =
    "In attendance:\nTom Ash – Member\tOfficer, Leeds Council\nUna Vale – Adviser\tOfficer, Kent Police\nRae Holt – Adviser\tSolicitor, Leeds Council";
  const checked = await teams.say(priya, home, list);
  await teams.press(priya, reply(checked), "Accept");
  expect(words(await own(tom, "outstanding"))).toContain("Nothing outstanding");
  expect(words(await own(priya, "who is Una Vale"))).toContain("Una Vale");
});

test("two clerks who add the same people at the same moment add them once", async () => {
  const { teams, home, priya, sarah, own } = await aBoardWithNewcomers();
  await teams.say(priya, home, "make Sarah clerk");
  const add = "add Una Vale, UV, Officer, Kent";
  await Promise.all([teams.say(priya, home, add), teams.say(sarah, home, add)]);
  const list =
    "In attendance:\nNia Bright – Member\tHead, Leeds Council\nOmar Reed – Member\tOfficer, Kent Police\nPia Frost – Adviser\tSolicitor, Leeds Council";
  const [one, other] = [await teams.say(priya, home, list), await teams.say(sarah, home, list)];
  await Promise.all([teams.press(priya, reply(one), "Accept"), teams.press(sarah, reply(other), "Accept")]);
  const roster = words(await own(priya, "members"));
  for (const name of ["Una Vale", "Nia Bright", "Omar Reed"]) expect(roster.split(name)).toHaveLength(2);
});
