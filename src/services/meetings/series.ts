import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import { addDays, type Day, daysBetween } from "../../domain/days/day.js";
import { dayAt } from "../../domain/days/zone.js";
import type { SeriesId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { type MeetingSeries, mostSeries } from "../../domain/meetings/meeting-series.js";
import { seriesDays } from "../../domain/meetings/series-days.js";
import type { Meetings } from "../../store/meetings.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import { changeRules, type RulesDeps } from "./change-rules.js";
import { meetingsFrom } from "./meetings-from.js";
import { mostAtOnce, type PlannedDays, type PlannedSeveral, planAndFollow, planDays } from "./plan-days.js";
import type { MeetingDeps, MeetingOccasion } from "./plan-meeting.js";

/** So far ahead a series is planned, in days. */
const yearAhead = 365;
/** It is planned on once fewer days than this are. */
const enoughAhead = 300;

/** A series as its clerk says it. `from`: it begins then or later; absent: at once. */
export type SeriesPlan = Omit<MeetingSeries, "id" | "plannedTo" | "turnKey"> & { from?: Day };

export type BegunSeries =
  | ({ kind: "begun"; series: MeetingSeries } & PlannedSeveral)
  /** "none": there is no day of it within a year. */
  | { kind: "refused"; why: "too-many-series" | "none" | "changed-meanwhile" };

/**
 * Begins a series and plans its meetings a year ahead. It is kept before its meetings are made, so that whatever is cut off goes on, by the
 * same turn or at the home's next morning.
 */
export function beginSeries(deps: MeetingDeps & RulesDeps) {
  return async (scope: CommitteeScope, plan: SeriesPlan, said: MeetingOccasion): Promise<BegunSeries> => {
    const { from, ...rest } = plan;
    const first = from !== undefined && from > said.today ? from : said.today;
    if (seriesDays(rest, first, addDays(said.today, yearAhead)).length === 0) return { kind: "refused", why: "none" };
    const id = deps.newId("se_");
    const changed = await changeRules<never>(deps, scope, said, ({ meets }) => {
      if (meets.series.length >= mostSeries || meets.series.some(({ turnKey }) => turnKey === said.turnKey))
        return undefined;
      const series = { id, ...rest, plannedTo: addDays(first, -1), turnKey: said.turnKey };
      return {
        meets: { ...meets, series: [...meets.series, series] },
        line: { kind: "series-begun", typed: rest.typed },
      };
    });
    if (changed.kind === "refused") return changed;
    const series = changed.committee.meets.series.find(({ turnKey }) => turnKey === said.turnKey);
    if (series === undefined) return { kind: "refused", why: "too-many-series" };
    // What a repeat finds is all of the series, also where it was planned through before.
    const start = said.again ? first : addDays(series.plannedTo, 1);
    const followed = await planAndFollow(deps, scope, () => planOnFrom(deps, scope, series, start, said));
    return { kind: "begun", series, ...followed };
  };
}

type PlanOnDeps = RulesDeps & { meetings: Pick<Meetings, "insert" | "from">; newId: NewId };

/** Plans a committee's series on to a year ahead, where they are not far enough. The ticker lets due days follow. */
export function planSeriesOn(deps: PlanOnDeps) {
  return async (committee: Committee, now: Date): Promise<void> => {
    const today = dayAt(now, committee.zone);
    for (const series of committee.meets.series) {
      if (daysBetween(today, series.plannedTo) >= enoughAhead) continue;
      const start = addDays(series.plannedTo, 1);
      await planOnFrom(
        deps,
        committeeScope({ ...committee, committee: committee.id }),
        series,
        start < today ? today : start,
        {
          today,
          by: "system",
          at: now,
        },
      );
    }
  };
}

/** At most so many at once; what is left is planned at the next morning. */
async function planOnFrom(
  deps: PlanOnDeps,
  scope: CommitteeScope,
  series: MeetingSeries,
  start: Day,
  said: Occasion & { today: Day },
): Promise<PlannedDays> {
  const end = addDays(said.today, yearAhead);
  const all = seriesDays(series, start, end);
  const days = all.slice(0, mostAtOnce);
  const { startsAt, endsAt, place, link } = series;
  const details = {
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(place === undefined ? {} : { place }),
    ...(link === undefined ? {} : { link }),
  };
  const found = await planDays(deps, scope, days, {
    details,
    isOwn: (one) => one.series?.id === series.id,
    keyOf: (on) => `series/${series.id}/${on}`,
    series: series.id,
  });
  const last = days.at(-1);
  const plannedTo = days.length < all.length && last !== undefined ? last : end;
  // Where others were quicker each time, the next morning finds the days that are planned and goes on from there.
  await changeRules<never>(deps, scope, said, ({ meets }) => {
    const kept = meets.series.find(({ id }) => id === series.id);
    if (kept === undefined || kept.plannedTo >= plannedTo) return undefined;
    return { meets: { ...meets, series: meets.series.map((one) => (one === kept ? { ...one, plannedTo } : one)) } };
  });
  return found;
}

export type EndedSeries =
  | { kind: "ended"; series: MeetingSeries; left: readonly Meeting[] }
  | { kind: "refused"; why: "no-series" | "changed-meanwhile" }
  /** There are several, and none was named. */
  | { kind: "which"; series: readonly MeetingSeries[] };

/** Ends a series: no more meetings are planned by it, and those that are planned stay. */
export function endSeries(deps: RulesDeps & Pick<MeetingDeps, "meetings">) {
  return async (scope: CommitteeScope, which: SeriesId | undefined, said: MeetingOccasion): Promise<EndedSeries> => {
    let several: readonly MeetingSeries[] = [];
    const changed = await changeRules<never>(deps, scope, said, ({ meets }) => {
      const ended = which === undefined && meets.series.length === 1 ? meets.series[0]?.id : which;
      several = ended === undefined ? meets.series : [];
      const series = meets.series.find(({ id }) => id === ended);
      if (series === undefined) return undefined;
      return {
        meets: { ...meets, series: meets.series.filter((one) => one !== series) },
        line: { kind: "series-ended", typed: series.typed },
      };
    });
    if (several.length > 0) return { kind: "which", series: several };
    if (changed.kind === "refused") return changed;
    const { before, committee } = changed;
    const ended = before.meets.series.find(({ id }) => !committee.meets.series.some((one) => one.id === id));
    if (ended === undefined) return { kind: "refused", why: "no-series" };
    const coming = await meetingsFrom(deps.meetings, scope, said.today);
    const left = coming.filter(({ state, series }) => state.kind === "planned" && series?.id === ended.id);
    return { kind: "ended", series: ended, left };
  };
}
