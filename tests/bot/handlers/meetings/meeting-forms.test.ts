import { expect, test } from "vitest";
import { handleMeetings } from "../../../../src/bot/handlers/meetings/meetings.js";
import type { Answer, PressTurn } from "../../../../src/bot/turn/turn.js";
import { readPress, type VerbData } from "../../../../src/bot/verbs.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { day } from "../../../../src/domain/days/day.js";
import { adjournMeeting } from "../../../../src/services/meetings/adjourn-meeting.js";
import { setFullAt, setQuorum } from "../../../../src/services/meetings/change-rules.js";
import { cancelMeeting, moveMeeting } from "../../../../src/services/meetings/move-meeting.js";
import { planSeveral } from "../../../../src/services/meetings/plan-days.js";
import { planMeeting } from "../../../../src/services/meetings/plan-meeting.js";
import { beginSeries, endSeries } from "../../../../src/services/meetings/series.js";
import { editMeeting, setMeeting } from "../../../../src/services/meetings/set-meeting.js";
import type { Services } from "../../../../src/services/services.js";
import { aMember } from "../../../builders/a-member.js";
import type { CardElement } from "../../../fakes/teams/activity.js";
import { answersFor } from "../../../fakes/teams/card-inputs.js";
import { aCalendar, scope } from "../../../services/meetings/a-calendar.js";
import { elementsOf } from "../../cards/card-rules.js";
import { titlesOf, wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, clerk } from "../a-turn.js";

async function aDesk() {
  const { deps, store, planned, committee } = await aCalendar();
  const services = {
    planMeeting: planMeeting(deps),
    planSeveral: planSeveral(deps),
    moveMeeting: moveMeeting(deps),
    cancelMeeting: cancelMeeting(deps),
    adjournMeeting: adjournMeeting(deps),
    setMeeting: setMeeting(deps),
    editMeeting: editMeeting(deps),
    beginSeries: beginSeries(deps),
    endSeries: endSeries(deps),
    setQuorum: setQuorum(deps),
    setFullAt: setFullAt(deps),
    afterChange: async () => undefined,
  } as never as Services;
  const meetings = handleMeetings({ services, meetings: store.meetings, items: store.actionItems });
  let presses = 0;
  const pressed = async (me: Member = clerk): Promise<PressTurn> => {
    const { typed: _typed, mentions: _mentions, ...turn } = aTurn([aStanding(await committee(), me)]);
    presses += 1;
    return { ...turn, key: `press ${presses}`, message: "m-1", repeated: false };
  };
  const fill = <V extends "meeting.plan" | "meeting.edit">(form: Answer, verb: V, filled: Record<string, string>) => {
    const card = cardOf(form);
    const save = elementsOf({ card: card as never, summary: "" }).find(({ title }) => title === "Save");
    const press = readPress(verb, { ...(save?.data as object), ...answersFor(card, save as CardElement, filled) });
    if (press?.verb !== verb) throw new Error("it can't be read back");
    return press.data as VerbData<V>;
  };
  const open = async () => meetings.form.pressAskPlan(await pressed(), { committee: scope.committee });
  return { meetings, store, planned, committee, pressed, fill, open };
}

function cardOf({ say }: Answer): CardElement {
  if (typeof say === "string") throw new Error("a card was expected");
  return say.card as CardElement;
}
const words = ({ say }: Answer) => (typeof say === "string" ? say : wordsOf(say));
const buttons = ({ say }: Answer) => (typeof say === "string" ? [] : titlesOf(say));

test("a meeting is planned by its form, and the same press again plans no other", async () => {
  const { meetings, planned, pressed, fill, open } = await aDesk();
  const data = fill(await open(), "meeting.plan", {
    ...{ day: "2026-03-19", startsAt: "10am", endsAt: "12.30", place: "Town Hall", quorum: "6" },
    link: "https://meet.example.org/board",
  });
  const press = await pressed();
  const saved = await meetings.form.plan(press, data);
  expect(words(saved)).toContain("The board meets Thu 19 March");
  expect(words(saved)).toContain("10:00–12:30 · Town Hall");
  expect(words(saved)).toContain("Papers deadline Thu 12 March · Quorum 6");
  expect(buttons(saved)).toContain("Join");
  const again = await meetings.form.plan({ ...press, repeated: true }, data);
  expect(words(again)).toContain("The board meets Thu 19 March");
  expect(await planned()).toHaveLength(1);
});

test.each<[string, Record<string, string>, string]>([
  ["without a day", {}, "Choose a day first."],
  ["on a day that has passed", { day: "2026-03-02" }, "That day has passed. Choose one from today on."],
  ["with an hour that is none", { day: "2026-03-19", startsAt: "teatime" }, "I couldn't read when it begins."],
  ["with an hour near noon", { day: "2026-03-19", startsAt: "quarter to noon" }, "I couldn't read when it begins."],
  ["with an end alone", { day: "2026-03-19", endsAt: "12.30" }, "A meeting ends after it begins."],
  ["that ends first", { day: "2026-03-19", startsAt: "2pm", endsAt: "1pm" }, "A meeting ends after it begins."],
  ["with a link that is none", { day: "2026-03-19", link: "http://example.org" }, "A link begins with https://"],
  ["with a quorum of nobody", { day: "2026-03-19", quorum: "0" }, "A quorum is a number from 1 to 300."],
])("a form %s comes back with why, and with what was entered", async (_what, filled, why) => {
  const { meetings, planned, pressed, fill, open } = await aDesk();
  const data = { ...fill(await open(), "meeting.plan", { day: "2026-03-19" }), day: "", ...filled, place: "Annexe" };
  const answer = await meetings.form.plan(await pressed(), data);
  expect(words(answer)).toContain(why);
  expect(JSON.stringify(cardOf(answer))).toContain("Annexe");
  expect(await planned()).toEqual([]);
});

test("a meeting that repeats begins a series, once however often it is pressed", async () => {
  const { meetings, committee, planned, pressed, fill, open } = await aDesk();
  const data = fill(await open(), "meeting.plan", { day: "2026-03-10", startsAt: "2pm", repeats: "month" });
  const press = await pressed();
  expect(words(await meetings.form.plan(press, data))).toContain("12 meetings planned");
  expect(words(await meetings.form.plan({ ...press, repeated: true }, data))).toContain("12 meetings planned");
  expect((await committee()).meets.series).toMatchObject([{ rule: { kind: "monthly", nth: 2, weekday: 2 } }]);
  expect(await planned()).toHaveLength(12);
});

test("a meeting is changed by its form; whoever is second keeps what they entered and is told", async () => {
  const { meetings, store, planned, pressed, fill, open } = await aDesk();
  const plan = fill(await open(), "meeting.plan", { day: "2026-03-19", startsAt: "10am", place: "Town Hall" });
  await meetings.form.plan(await pressed(), plan);
  const [meeting] = await planned();
  if (meeting === undefined) throw new Error("it is planned");
  const which = { committee: scope.committee, meeting: meeting.id };
  const first = await meetings.form.askEdit(await pressed(), which);
  const mine = fill(first, "meeting.edit", { day: "2026-03-26", startsAt: "2pm", place: "" });
  const theirs = fill(first, "meeting.edit", { place: "Guildhall" });
  expect(words(await meetings.form.edit(await pressed(), mine))).toContain("The meeting is now Thu 26 March");
  expect(await store.meetings.find(scope, meeting.id)).toMatchObject({ on: day("2026-03-26"), startsAt: "14:00" });
  expect((await store.meetings.find(scope, meeting.id))?.place).toBeUndefined();
  const refused = await meetings.form.edit(await pressed(), theirs);
  expect(words(refused)).toContain("Somebody changed this meeting since the form was opened.");
  expect(JSON.stringify(cardOf(refused))).toContain("Guildhall");
});

test("nobody but the clerk and the chair gets the form, and everybody gets the list", async () => {
  const { meetings, pressed, fill, open } = await aDesk();
  await meetings.form.plan(await pressed(), fill(await open(), "meeting.plan", { day: "2026-04-06" }));
  const member = aMember();
  const asked = meetings.form.pressAskPlan(await pressed(member), { committee: scope.committee });
  expect(words(asked)).toContain("Only the clerk or the chair changes meetings, agendas and decisions.");
  const list = await meetings.pressList(await pressed(member), { committee: scope.committee, page: 9 });
  expect(words(list)).toContain("1 meeting is planned");
  expect(words(list)).toContain("Easter Monday");
  expect(buttons(list)).not.toContain("Plan a meeting");
});
