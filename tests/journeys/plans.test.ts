import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { buttonsOn, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

async function aBoard() {
  const { teams } = stage;
  const [priya, sarah, warren, elin] = people(teams, "Priya Nathwani", "Sarah Jones", "Warren Carter", "Elin Hughes");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah, warren, elin] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const say = (text: string, by = priya) => teams.say(by, home, text);
  const tell = (text: string, by = priya) => teams.say(by, teams.personal(by), text);
  return { teams, priya, sarah, warren, elin, home, say, tell };
}

test("a plan by hand: its objectives, the actions under them in colours said in words, their evidence, and off it again", async () => {
  const { teams, priya, sarah, say, tell } = await aBoard();
  expect(title(await say("plan"))).toBe("There is no plan yet");
  expect(words(await say("plan"))).toContain("To begin one, say new plan: Delivery Plan 2026-28.");
  expect(words(await say("plan", sarah))).not.toContain("To begin one");
  expect(title(await say("new plan: Delivery Plan 2026-28", sarah))).not.toBe("The plan is begun");

  const begun = await say("new plan: Delivery Plan 2026-28");
  expect(title(begun)).toBe("The plan is begun");
  expect(words(begun)).toContain("Estuary Board · Delivery Plan 2026-28");
  expect(title(await say("new plan: delivery plan 2026-28"))).toBe("There is a plan of this name");
  expect(title(await say("objective 1.2: every school knows whom to ring"))).toBe("Objective 1.2 is on the plan");
  expect(title(await say("objective 1.1: children are heard"))).toBe("Objective 1.1 is on the plan");
  expect(title(await say("objective 1.1: children are heard before we decide"))).toBe("Objective 1.1 is on the plan");

  await say("action: Sarah to survey the schools by 5 March");
  await say("action: Sarah to write to the heads by 12 March");
  await say("action: Warren to print the leaflet by 30 April");
  await say("action: Elin to interview the complainant by 13 March");
  await say("make 4 closed part");
  const put = await say("put 2 under 1.2");
  expect(title(put)).toBe("A2 is on the plan");
  expect(words(put)).toContain("It stands under objective 1.2.");
  const several = await say("put 1, 3 and 4 under 1.2");
  expect(title(several)).toBe("3 actions to put on the plan");
  expect(words(several)).toContain("objective 1.2");
  expect(title(await teams.press(priya, reply(several), "Accept"))).toBe("3 actions are on the plan");
  expect(title(await say("put 2 under 9.9"))).toBe("There is no such objective");
  expect(title(await say("put 2 under 1.2"))).not.toBe("A2 is on the plan");
  expect(title(await say("put 2 under 1.1", sarah))).not.toBe("A2 is on the plan");

  await stage.bot.clock("2026-03-10T10:00:00Z");
  await tell("1 is on track", sarah);
  expect(title(await tell("evidence 1: 14 of 20 schools answered", sarah))).toBe("A1 has a new note");
  const plan = await say("plan");
  expect(title(plan)).toBe("Plan, 2 objectives and 4 actions");
  expect(words(plan)).toContain("1.1 children are heard before we decide / no actions yet");
  expect(words(plan)).toContain("1.2 every school knows whom to ring / 4 actions: 1 red, 2 amber, 1 green");
  expect(words(plan)).toContain("Blue: discharged. Red: overdue. Amber: due within seven days. Green: due later.");

  const under = await teams.press(sarah, reply(plan), "Open 1.2");
  expect(title(under)).toBe("Objective 1.2, 4 actions");
  expect(words(under)).toContain("Red by its date. Rated on track, 5 days late.");
  expect(words(under)).toContain("Evidence “14 of 20 schools answered” Sarah Jones, Tue 10 March");
  expect(words(under)).toContain("A4 closed item / due Fri 13 March");
  expect(words(under)).not.toMatch(/interview/i);
  expect(words(under)).toMatch(/A3 Print the leaflet \/ due Thu 30 April · Warren Carter \/ Green by its date\./);

  const own = await tell("plan 1.2", sarah);
  const opened = await teams.press(sarah, reply(own), "Open A2");
  expect(buttonsOn(opened)).toEqual(expect.arrayContaining(["Done", "Need more time", "Note"]));
  const done = await teams.press(sarah, reply(own), "Done");
  expect(title(done)).toBe("Objective 1.2, 4 actions");
  expect(words(done)).toContain("4 actions: 1 blue, 1 red, 1 amber, 1 green");
  expect(buttonsOn(done)).toContain("Undo");
  expect(words(await tell("objective 1.2"))).toContain("Interview the complainant");

  const list = await tell("outstanding for 1.2");
  expect(title(list)).toMatch(/^3 /);
  expect(words(list)).toContain("under objective 1.2");
  expect(title(await say("overdue for the plan"))).toMatch(/^1 /);
  expect(words(await teams.press(sarah, reply(own), "Outstanding"))).toContain("under objective 1.2");

  expect(words(await tell("history 2"))).toContain("put on the plan, under 1.2");
  expect(title(await say("take 3 off the plan"))).toBe("A3 is off the plan");
  expect(words(await say("plan"))).toContain("3 actions: 1 blue, 1 red, 1 amber");
  expect(title(await say("undo"))).toBe("A3 is as it was");
  expect(words(await say("plan"))).toContain("4 actions:");

  expect(title(await say("remove objective 1.2"))).toBe("Objective 1.2 is off the plan");
  const others = await say("plan");
  expect(words(others)).toContain("others actions under no objective of the plan / 4 actions:");
  expect(title(await teams.press(priya, reply(others), "Open others"))).toBe("Under no objective, 4 actions");
  await say("rename the plan to Plan B");
  expect(words(await say("plan"))).toContain("Estuary Board · Plan B");
  const removed = await say("remove the plan");
  expect(title(removed)).toBe("The plan is removed");
  expect(words(removed)).toContain("3 actions stand on the action log as before, and on no plan.");
  expect(title(await say("plan"))).toBe("There is no plan yet");
  expect(title(await teams.press(sarah, reply(removed), "Bring it back"))).not.toBe("The plan is back");
  expect(title(await teams.press(priya, reply(removed), "Bring it back"))).toBe("The plan is back");
  expect(words(await say("plan"))).toContain("Estuary Board · Plan B");
});

test("of several plans the one is meant that has the objective, or the title; else it is asked", async () => {
  const { teams, priya, say } = await aBoard();
  await say("new plan: Delivery Plan");
  await say("objective 1.1: children are heard");
  await say("new plan: Prevent 2026");
  expect(title(await say("objective 1.1 of Prevent: schools know the signs"))).toBe("Objective 1.1 is on the plan");
  await say("objective 2.1 of Prevent: reports come in time");
  await say("action: Sarah to ring the heads by 30 April");
  const which = await say("plan");
  expect(title(which)).toBe("Which plan?");
  expect(title(await teams.press(priya, reply(which), "Open 1"))).toMatch(/^Plan, /);
  expect(title(await say("put 1 under 1.1"))).toBe("Which plan?");
  expect(title(await say("put 1 under 2.1"))).toBe("A1 is on the plan");
  expect(title(await say("put 1 under 1.1 of Delivery Plan"))).toBe("A1 is on the plan");
  expect(title(await say("plan: Corporate"))).toBe("There is no such plan");
  expect(title(await say("plans"))).toBe("2 plans");
  expect(words(await say("plan: Prevent"))).toContain("Prevent 2026");
});

test("by agency: for chair and clerk alone, the worst first, and its outstanding list behind each", async () => {
  const { teams, priya, sarah, say, tell } = await aBoard();
  await say("Sarah is from Harbour Police");
  await say("Warren is from Health Trust");
  await say("action: Sarah to survey the schools by 20 April");
  await say("action: Warren and Sarah to meet by 24 April");
  await say("action: Elin to ring by 24 April");
  await say("1 due 30 April");
  const shared = await say("by agency");
  expect(words(shared)).not.toContain("Harbour Police");
  expect(words(await tell("by agency", sarah))).not.toContain("Health Trust");
  expect(buttonsOn(await tell("agencies", sarah))).toEqual([]);
  const agencies = await teams.press(priya, reply(await tell("agencies")), "By agency");
  expect(title(agencies)).toBe("By agency, 2 agencies");
  const figures = await tell("by agency");
  expect(title(figures)).toBe("By agency, 2 agencies");
  expect(words(figures)).toMatch(/1 Harbour Police \/ 0 overdue · 2 outstanding · 5 days of slip on average/);
  expect(words(figures)).toMatch(/2 Health Trust \/ 0 overdue · 1 outstanding · no slip on average/);
  expect(words(figures)).toMatch(/3 Of no agency, or everybody's/);
  expect(words(figures)).toContain("An action that two agencies owe counts for both.");
  const behind = await teams.press(priya, reply(figures), "Open 1");
  expect(title(behind)).toMatch(/^2 /);
  expect(words(behind)).toContain("Harbour Police");
});

test("the glossary: asked by anyone, taught by chair and clerk, and never in the way of other questions", async () => {
  const { teams, sarah, say } = await aBoard();
  const unknown = await say("what is CDOP?");
  expect(title(unknown)).toBe("The glossary does not have it");
  expect(words(unknown)).toContain("To teach it, say CDOP means ….");
  expect(words(await say("what is CDOP?", sarah))).not.toContain("To teach it");
  expect(title(await say("CDOP means Child Death Overview Panel", sarah))).not.toBe("The glossary has it");
  expect(title(await say("CDOP means Child Death Overview Panel"))).toBe("The glossary has it");
  expect(title(await say("CDOP means Child Death Overview Panel"))).toBe("The glossary has that already");
  expect(title(await say("glossary: mash = multi-agency safeguarding hub"))).toBe("The glossary has it");
  for (const asked of ["what is CDOP", "what does c.d.o.p. mean?", "CDOP?", "what is cdop"])
    expect(words(await say(asked, sarah)), asked).toContain("CDOP Child Death Overview Panel");
  expect(words(await say("mash?", sarah))).toContain("multi-agency safeguarding hub");
  expect(words(await say("what is CDOB", sarah))).toContain(
    "Did you mean one of these?\nCDOP Child Death Overview Panel",
  );
  const all = await say("glossary", sarah);
  expect(title(all)).toBe("Glossary, 2 terms");
  const other = await say("glossary: C.D.O.P. = Child Death Panel");
  expect(title(other)).toBe("The glossary has it");
  expect(words(other)).toContain("Before: Child Death Overview Panel");
  expect(title(await teams.press(sarah, reply(other), "Glossary"))).toBe("Glossary, 2 terms");
  expect(title(await say("remove CDOP from the glossary"))).toBe("It is out of the glossary");
  expect(title(await say("remove CDOP from the glossary"))).toBe("The glossary does not have it");
  expect(title(await say("glossary"))).toBe("Glossary, 1 term");

  await say("action: Sarah to ring CDOP by 6 March");
  expect(title(await say("what is outstanding"))).toMatch(/^1 /);
  expect(title(await say("what is due this week"))).not.toMatch(/glossary/i);
  expect(title(await say("what is A1"))).toMatch(/^A1/);
  expect(words(await say("what is the next meeting"))).not.toMatch(/glossary/i);
  expect(words(await say("what is happening"))).not.toMatch(/glossary/i);
});
