import { expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import { moveMeeting } from "../../../src/services/meetings/move-meeting.js";
import { planSeveral } from "../../../src/services/meetings/plan-days.js";
import { planMeeting } from "../../../src/services/meetings/plan-meeting.js";
import { beginSeries, endSeries, planSeriesOn, type SeriesPlan } from "../../../src/services/meetings/series.js";
import { aCalendar, now, said, scope, today } from "./a-calendar.js";

const tuesdays: SeriesPlan = {
  rule: { kind: "monthly", nth: 2, weekday: 2 },
  except: [8],
  startsAt: "14:00",
  place: "Town Hall",
  typed: "every second Tuesday of the month, except August",
};

test("a series is planned a year ahead, what is due next follows, and the board's history tells of it", async () => {
  const { deps, store, due, committee } = await aCalendar();
  const begun = await beginSeries(deps)(scope, tuesdays, said("begin"));
  if (begun.kind !== "begun") throw new Error("it begins");
  expect(begun.planned.map(({ on }) => on)).toEqual([
    ..."2026-03-10 2026-04-14 2026-05-12 2026-06-09 2026-07-14 2026-09-08".split(" "),
    ..."2026-10-13 2026-11-10 2026-12-08 2027-01-12 2027-02-09".split(" "),
  ]);
  expect(begun.moved).toEqual([1, 2]);
  // The papers of 10 March would have gone out on 3 March, which is over: the meeting after it is meant.
  expect([...(await due())]).toEqual([
    [1, "2026-03-10"],
    [2, "2026-04-07"],
  ]);
  expect((await committee()).meets.series).toMatchObject([{ plannedTo: "2027-03-04" }]);
  expect((await store.committees.history(scope, 1))[0]).toMatchObject({
    change: { kind: "series-begun" },
    by: "m_clerk",
  });
  expect(await store.meetings.findUncarried("system")).toBeUndefined();
});

test("a day on which a meeting is planned already is left as it is, and is named", async () => {
  const { deps, planned } = await aCalendar();
  await planMeeting(deps)(scope, { on: day("2026-04-14"), place: "Guildhall" }, said("own"));
  const begun = await beginSeries(deps)(scope, tuesdays, said("begin"));
  expect(begun).toMatchObject({ there: ["2026-04-14"] });
  expect((await planned()).filter(({ on }) => on === "2026-04-14")).toMatchObject([{ place: "Guildhall" }]);
});

test.each(Array.from({ length: 40 }, (_, step) => step))(
  "killed before write %i, the same turn or the home's morning makes all of the series and none of it twice",
  async (step) => {
    let left = step;
    const { deps, planned, committee, due, carry, store } = await aCalendar({}, () => {
      left -= 1;
      if (left === -1) throw new Error("killed");
    });
    const isCut = await beginSeries(deps)(scope, tuesdays, said("begin")).then(
      () => false,
      () => true,
    );
    left = Number.POSITIVE_INFINITY;
    if (isCut && step % 2 === 0) await beginSeries(deps)(scope, tuesdays, said("begin", true));
    await planSeriesOn(deps)(await committee(), now);
    // Cut off before the series was kept, nothing was begun.
    const isKept = (await committee()).meets.series.length > 0;
    expect(await planned()).toHaveLength(isKept ? 11 : 0);
    for (let meeting = await store.meetings.findUncarried("system"); meeting; ) {
      await carry(meeting);
      meeting = await store.meetings.findUncarried("system");
    }
    expect((await due()).get(1)).toBe(isKept ? "2026-03-10" : undefined);
  },
);

test("it goes on by itself when less than 300 days are planned, and makes none again that was moved", async () => {
  const { deps, planned, committee } = await aCalendar();
  await beginSeries(deps)(scope, tuesdays, said("begin"));
  await moveMeeting(deps)(scope, { month: 4 }, { on: day("2026-04-16") }, said("move"));
  const at = (on: string) => new Date(`${on}T09:00:00Z`);
  await planSeriesOn(deps)(await committee(), at("2026-05-05"));
  expect(await planned()).toHaveLength(11);
  await planSeriesOn(deps)(await committee(), at("2026-05-10"));
  const days = (await planned()).map(({ on }) => on);
  expect(days.slice(-2)).toEqual(["2027-03-09", "2027-04-13"]);
  expect(days.filter((on) => on.startsWith("2026-04"))).toEqual(["2026-04-16"]);
  expect((await committee()).meets.series).toMatchObject([{ plannedTo: addDays(day("2026-05-10"), 365) }]);
});

test("a weekly series is planned sixty meetings at a time at the most", async () => {
  const { deps, planned } = await aCalendar();
  const weekly: SeriesPlan = { rule: { kind: "weekly", every: 1, from: today }, except: [], typed: "every Wednesday" };
  await beginSeries(deps)(scope, weekly, said("weekly"));
  expect(await planned()).toHaveLength(53);
});

test("a series that is ended leaves its meetings; of several it is asked which", async () => {
  const { deps, planned, committee } = await aCalendar();
  expect(await endSeries(deps)(scope, undefined, said("none"))).toMatchObject({ kind: "refused" });
  await beginSeries(deps)(scope, tuesdays, said("one"));
  const quarterly: SeriesPlan = { ...tuesdays, rule: { kind: "monthly", nth: 1, weekday: 3, months: [3, 6, 9, 12] } };
  await beginSeries(deps)(scope, quarterly, said("two"));
  const which = await endSeries(deps)(scope, undefined, said("which"));
  if (which.kind !== "which") throw new Error("there are two");
  const ended = await endSeries(deps)(scope, which.series[1]?.id, said("end"));
  expect(ended).toMatchObject({ kind: "ended", left: { length: 5 } });
  expect((await committee()).meets.series).toHaveLength(1);
  expect(await planned()).toHaveLength(16);
});

test("several days are planned in one turn, and a repeat of it makes none twice", async () => {
  const { deps, planned } = await aCalendar();
  const days = [day("2026-04-14"), day("2026-03-10")];
  const first = await planSeveral(deps)(scope, days, { startsAt: "10:00" }, said("several"));
  const again = await planSeveral(deps)(scope, days, { startsAt: "10:00" }, said("several", true));
  expect(again.planned.map(({ id }) => id)).toEqual(first.planned.map(({ id }) => id));
  expect((await planned()).map(({ on }) => on)).toEqual(["2026-03-10", "2026-04-14"]);
  expect(await planSeveral(deps)(scope, days, {}, said("others"))).toMatchObject({
    planned: [],
    there: [...days].sort(),
  });
});
