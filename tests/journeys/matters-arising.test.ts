import { expect, test } from "vitest";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-01-06T10:00:00Z" });

/** A board with meetings on the second Tuesday of each month from January to April. */
async function aYear() {
  const { teams } = stage;
  const names = ["Priya Nathwani", "Sarah Jones", "Sam Lee"] as const;
  const { home, members } = await aBoard(teams, ...names);
  const [priya, sarah, sam] = members;
  const inHome = (text: string, who: Person = priya) => teams.say(who, home, text);
  const own = (text: string, who: Person = priya) => teams.say(who, teams.personal(who), text);
  await inHome("add Sam Lee, observer");
  for (const on of ["13 January", "10 February", "10 March", "14 April"])
    expect(title(await inHome(`meeting ${on} 2pm`))).toMatch(/^The board meets/);
  return { teams, home, priya, sarah, sam, inHome, own };
}

test("an action is carried over the meetings that took place, and a cancelled one does not count", async () => {
  const { inHome } = await aYear();
  await inHome("action: Sarah to circulate the plan by 20 January");
  await stage.bot.clock("2026-01-20T10:00:00Z");
  await inHome("action: Sarah to book the hall by 20 March");
  await stage.bot.clock("2026-02-02T10:00:00Z");
  await inHome("cancel the February meeting");
  await stage.bot.clock("2026-03-11T10:00:00Z");
  const live = await inHome("what is carried forward?");
  expect(title(live)).toBe("Matters arising, 2 items");
  expect(words(live)).toContain("for Tue 14 April");
  expect(words(live)).toMatch(/A1[\s\S]*overdue 50 days, Tue 20 January · Sarah Jones · carried 2 meetings/);
  expect(words(live)).toMatch(/A2[\s\S]*Sarah Jones · carried 1 meeting$/m);
  expect(words(await inHome("show 1"))).toContain("Carried over 2 meetings.");
});

test("papers are sent, three things change after, and the card says which, with the papers' list as it went out", async () => {
  const { teams, home, priya, sarah, inHome, own } = await aYear();
  await inHome("action: Sarah to circulate the plan by 9 January");
  await inHome("action: Sarah to book the hall by 12 January");
  await inHome("action: all to read the report");
  await stage.bot.clock();
  expect(words(await own("send papers", sarah))).toContain("Only the clerk or the chair");
  const since = teams.messagesTo(home).length;
  const sent = await own("papers are out");
  expect(title(sent)).toBe("The papers are fixed as at Tue 6 January, 10:00");
  expect(words(sent)).toContain("for Tue 13 January");
  expect(words(sent)).toContain("3 matters arising are kept as they are");
  expect(words(sent)).toContain("Sending them out stays with you.");
  await teams.until(() => teams.messagesTo(home).length > since);
  expect(words(newest(teams, home))).toContain("Priya Nathwani fixed the papers for Tue 13 January.");
  const frozen = await inHome("matters arising");
  expect(words(frozen)).toContain("frozen as at Tue 6 January, 10:00");
  expect(words(frozen)).toContain("Nothing has changed since the papers went out.");

  await stage.bot.clock("2026-01-08T11:00:00Z");
  await own("done 1", sarah);
  await inHome("2 due 30 January");
  await inHome("action: Sarah to ring the school by 16 January");
  await stage.bot.clock();
  const now = await inHome("matters arising");
  expect(title(now)).toBe("Matters arising, 3 items");
  expect(numbers(now)).toEqual(["A1", "A2", "A3"]);
  const said = words(now);
  expect(said).toContain("A1 done on Thu 8 January Sarah Jones");
  expect(said).toContain("A2 moved from Mon 12 January to Fri 30 January Sarah Jones");
  expect(said).toContain("A4 newly outstanding: “Ring the school”, Fri 16 January Sarah Jones");
  expect(said.match(/changed since/g)).toHaveLength(2);
  expect(said).toMatch(/A1 +Circulate the plan \/ due Fri 9 January/);
  // Of the February meeting nothing has gone out.
  expect(words(await inHome("matters arising for February"))).toContain("for Tue 10 February · as at");

  const again = await inHome("send papers");
  expect(title(again)).toBe("The papers are fixed as at Tue 6 January, 10:00");
  expect(words(again)).toContain("3 matters arising were kept. Fix them anew?");
  expect(buttonsOn(again)).toEqual(["Send papers anew", "Leave it"]);
  const anew = await teams.press(priya, newest(teams, home), "Send papers anew");
  expect(title(anew)).toBe("The papers are fixed as at Thu 8 January, 11:00");
  const fresh = await inHome("matters arising");
  expect(words(fresh)).toContain("frozen as at Thu 8 January, 11:00");
  expect(numbers(fresh)).toEqual(["A4", "A2", "A3"]);
});

test("a parked action is on the list when its time comes, and never lost", async () => {
  const { teams, priya, home, inHome, sarah, own } = await aYear();
  await inHome("action: Sarah to write the annual report by 20 April");
  await inHome("action: Sarah to book the hall by 12 January");
  await stage.bot.clock();
  expect(words(await own("park 1", sarah))).toContain("Only the clerk or the chair can park it.");
  expect(title(await inHome("park 1 until 14 days before"))).toBe("A1 is parked");
  const january = await inHome("matters arising");
  expect(numbers(january)).toEqual(["A2"]);
  expect(words(january)).toContain("and 1 parked until nearer their day");
  const parked = await teams.press(priya, newest(teams, home), "Parked");
  expect(numbers(parked)).toEqual(["A1"]);
  expect(words(parked)).toContain("on the list from Mon 6 April");
  expect(numbers(await inHome("outstanding"))).toEqual(["A2", "A1"]);
  expect(words(await inHome("show 1"))).toContain(
    "Parked: no matter arising until 14 days before it is due, from Mon 6 April.",
  );
  expect(words(await inHome("history 1"))).toContain("parked until 14 days before it is due");
  expect(numbers(await inHome("matters arising for April"))).toEqual(["A2", "A1"]);
  expect(title(await inHome("unpark 1"))).toBe("A1 is parked no more");
  expect(numbers(await inHome("matters arising"))).toEqual(["A2", "A1"]);
  expect(title(await inHome("undo"))).toBe("A1 is as it was");
  expect(numbers(await inHome("matters arising"))).toEqual(["A2"]);
});

test("what is closed, or was when the papers went out, is a number and a day in the channel and to an observer", async () => {
  const secrets = /carer|allegation|grandmother|trust deed/i;
  const { sam, inHome, own } = await aYear();
  await own("action: Sarah to interview the carer about the allegation by 12 January");
  await own("action: Sarah to find the trust deed by 12 January");
  await stage.bot.clock();
  await own("1 is exempt");
  await inHome("send papers");
  await own("reword 1: see the grandmother");
  await own("make 1 open");
  await own("make 2 closed part");
  for (const turn of [await inHome("matters arising"), await own("matters arising", sam)]) {
    expect(words(turn)).not.toMatch(secrets);
    expect(words(turn)).toContain("A1 closed item, changed since");
    expect(words(turn)).toMatch(/A2 +closed item \/ due Mon 12 January · changed since/);
  }
  expect(words(await own("matters arising"))).toMatch(/interview the carer/i);
});
