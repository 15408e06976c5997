import { MongoClient } from "mongodb";
import { expect, test } from "vitest";
import type { AgendaItem } from "../../src/domain/agendas/agenda.js";
import { type StandingKind, usualStandingItems } from "../../src/domain/agendas/standing-items.js";
import type { CommitteeId, MeetingId } from "../../src/domain/ids.js";
import { databaseName } from "../../src/store/database-name.js";
import { mongoOptions } from "../../src/store/mongo/connect.js";
import { mongoStore } from "../../src/store/mongo/mongo-store.js";
import { anAgenda, anAgendaItem } from "../builders/an-agenda.js";
import type { Place } from "../fakes/teams/world.js";
import { people } from "./harness/people.js";
import { buttonsOn, type Carrier, title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2016-03-21T09:30:00Z" });

const standing = (kind: StandingKind, more: Partial<AgendaItem> = {}): AgendaItem => {
  const usual = usualStandingItems.find((one) => one.kind === kind);
  const from = { kind: "standing", standing: kind, place: usual?.place ?? "begin" } as const;
  return anAgendaItem({ id: `ag_${kind}`, title: usual?.title ?? kind, from, ...more });
};

/** A select commission's agenda as councils print it: what opens it, then "For decision" and "For discussion". */
const items: readonly AgendaItem[] = [
  standing("exclusion", { title: "To decide whether press and public should leave for any item" }),
  standing("urgent", { title: "To name any urgent item that should be taken later" }),
  standing("apologies"),
  standing("declarations"),
  standing("questions", { title: "Questions from the public and the press" }),
  standing("communications", {
    title: "Communications",
    subItems: [{ id: "ag_care", title: "News of children in care, from members" }],
  }),
  standing("minutes", { kind: "decision", papers: { kind: "here", pages: "1-9" } }),
  anAgendaItem({
    id: "ag_prevent",
    title: "How well exploitation is prevented: the third part of the plan",
    kind: "decision",
    papers: { kind: "here", pages: "10-23" },
  }),
  standing("work-programme", {
    title: "The commission's work in the year ahead",
    kind: "discussion",
    lead: { kind: "typed", name: "Ms. Webb, Scrutiny Adviser" },
  }),
  standing("next-meeting", { title: "Date and time of the next meeting", kind: "discussion" }),
];
const closed = anAgendaItem({ id: "ag_home", title: "The Larchfield home", kind: "discussion", part: "closed" });

/** The commission, with its meetings of February, April and June, and its agenda of April put on record. */
async function aCommission() {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Commission", team: "Scrutiny", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Lives Select Commission");
  const say = (text: string, place: Place = home) => teams.say(priya, place, text);
  await say("meeting 6 April 1.30pm, Town Hall");
  await say("meeting 15 June 1.30pm, Town Hall");
  const keep = async (kept: readonly AgendaItem[]) => {
    const client = new MongoClient(bot.database, mongoOptions({ selectionLimitMs: 5_000, poolSize: 2 }));
    try {
      const db = client.db(databaseName(bot.database));
      const april = await db.collection<{ _id: string }>("meetings").findOne({ on: "2016-04-06" });
      if (april === null) throw new Error("The meeting in April is planned.");
      const { _id, tenant, committee } = april as unknown as { _id: MeetingId; tenant: string; committee: CommitteeId };
      const store = mongoStore(db);
      const scope = { tenant, committee };
      const before = await store.agendas.find(scope, _id);
      const agenda = anAgenda({ ...scope, meeting: _id, items: kept, revision: before?.revision ?? 0 });
      expect(await store.agendas.save(agenda)).not.toBe("changed-meanwhile");
    } finally {
      await client.close();
    }
  };
  await keep(items);
  const posted = () =>
    teams.messagesTo(home).filter((message) => /^Agenda/.test(title(message)) && !message.activity.replyToId);
  return { priya, sarah, home, say, keep, posted };
}

const lines = (card: Carrier) => words(card).split("\n");

test("a commission's agenda of decisions and discussions is shown as councils print it", async () => {
  const { say } = await aCommission();
  expect(lines(await say("agenda"))).toEqual([
    "Agenda, Wed 6 April",
    "Lives Select Commission · 13:30 · Town Hall",
    "In 16 days · 10 items · papers by Wed 30 March",
    "To begin",
    "1 To decide whether press and public should leave for any item",
    "2 To name any urgent item that should be taken later",
    "3 Apologies for absence",
    "4 Declarations of interest",
    "5 Questions from the public and the press",
    "6 Communications",
    "(a) News of children in care, from members",
    "For decision",
    "7 Minutes of the previous meeting pages 1-9",
    "8 How well exploitation is prevented: the third part of the plan pages 10-23",
    "For discussion",
    "9 The commission's work in the year ahead Ms. Webb, Scrutiny Adviser",
    "10 Date and time of the next meeting Wed 15 June, 13:30",
  ]);
});

test("an agenda is asked for by its month and its day, and a meeting that is not planned is said to be none", async () => {
  const { say } = await aCommission();
  expect(title(await say("what is on the agenda in June?"))).toBe("Agenda, Wed 15 June");
  expect(title(await say("agenda for 6 April"))).toBe("Agenda, Wed 6 April");
  const none = await say("agenda for May");
  expect(lines(none)).toEqual(["No meeting in May", "Lives Select Commission", "The next meeting is Wed 6 April."]);
  expect(buttonsOn(none)).toContain("Agenda");
});

test("a closed item is shown in one's own chat and nowhere else", async () => {
  const { say, keep, priya, sarah, home } = await aCommission();
  const { teams, bot } = stage;
  await keep([...items, closed]);
  const shown = await say("agenda");
  expect(words(shown)).toContain("11 closed item");
  expect(words(await say("agenda", teams.personal(priya)))).toContain("11 The Larchfield home closed part");
  const pressed = await teams.press(sarah, shown.replies[0] ?? never(), "Mine");
  expect(words(pressed)).not.toContain("Larchfield");
  await bot.clock("2016-03-30T12:00:00Z");
  const everything = teams.messagesTo(home).map(({ card }) => JSON.stringify(card ?? {}));
  expect(everything.join("")).not.toContain("Larchfield");
});

test("what somebody owes by the meeting stands under matters arising in their own chat, and only there", async () => {
  const { say, keep, sarah, home } = await aCommission();
  const { teams } = stage;
  await keep([standing("matters-arising"), ...items]);
  await say("action: Sarah to bring the figures by 1 April");
  await say("action: Sarah to visit the school by 1 May");
  const own = words(await teams.say(sarah, teams.personal(sarah), "agenda"));
  expect(own).toContain("1 Matters arising 2 outstanding\nYours: A1 Bring the figures due Fri 1 April\n");
  expect(own).not.toContain("visit the school");
  expect(words(await teams.say(sarah, home, "agenda"))).not.toContain("Yours");
});

test("the agenda in the home follows what changes around it, once", async () => {
  const { say, posted } = await aCommission();
  const { bot } = stage;
  await bot.clock("2016-03-30T12:00:00Z");
  const [agenda] = posted();
  if (agenda === undefined) throw new Error("The agenda was posted.");
  expect(words(agenda)).toContain("8 How well exploitation is prevented");
  const edits = agenda.edits;
  await say("move the June meeting to 22 June");
  await bot.clock();
  expect(words(agenda)).toContain("10 Date and time of the next meeting Wed 22 June");
  expect(agenda.edits).toBe(edits + 1);
  await bot.clock();
  expect(agenda.edits).toBe(edits + 1);
});

test("whoever owes something by then sees it on the agenda in the home, and nobody else does", async () => {
  const { say, keep, posted, priya, sarah } = await aCommission();
  const { teams, bot } = stage;
  await keep([standing("matters-arising"), ...items, closed]);
  await say("action: Sarah to bring the figures by 1 April");
  await bot.clock("2016-03-30T12:00:00Z");
  const [agenda] = posted();
  if (agenda === undefined) throw new Error("The agenda was posted.");
  expect(agenda.card?.refresh).toMatchObject({ userIds: [sarah.id] });
  expect(words(agenda)).not.toContain("Yours");
  const own = words(await teams.refresh(sarah, agenda));
  expect(own).toContain("Yours: A1 Bring the figures");
  expect(own).toContain("12 closed item");
  expect(words(await teams.press(priya, agenda, "Outstanding"))).not.toContain("Yours: A1");
  expect(words(agenda)).not.toContain("Yours");
});

function never(): never {
  throw new Error("There is an answer.");
}
