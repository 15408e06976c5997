import type { MeetingFound } from "../finding.js";
import { type SaidDate, saidDates, type YearMeant } from "./said-dates.js";
import { placeBehind, saidPlace } from "./said-place.js";
import { type SaidTimes, saidTimes } from "./said-times.js";

/** A day that a line names, with the hours and the place that it says of it. */
export type MeetingSaid = Omit<MeetingFound, "kind" | "on"> & { date: SaidDate };

/** Hours and place alone. */
export type WhenAndWhere = Pick<MeetingFound, "startsAt" | "endsAt" | "place">;

/** The meetings of one line: "5 May, 7 July and 1 September (all 7pm)". What it says once goes for all of them. */
export function meetingsIn(line: string, yearMeant: YearMeant): readonly MeetingSaid[] {
  const dates = saidDates(line, yearMeant);
  const [first] = dates;
  if (first === undefined) return [];
  const bare = blanked(line, dates);
  const times = saidTimes(bare);
  const left = blanked(bare, times);
  const ofEach = dates.map((date, at) => {
    const to = dates.slice(at + 1).find(({ from }) => from > date.from)?.from ?? line.length;
    const own = times.find(({ from }) => from >= date.to && from < to);
    return { date, times: own, place: saidPlace(left.slice(date.to, to)) };
  });
  const before = placeBehind(left.slice(0, first.from));
  const inFront = times.find(({ from }) => from < first.from);
  const allTimes = ofEach.flatMap(({ times }) => times ?? []);
  const allPlaces = ofEach.flatMap(({ place }) => place ?? []);
  const shared = allTimes.length === 1 ? allTimes[0] : allTimes.length === 0 ? inFront : undefined;
  const place = allPlaces.length === 1 ? allPlaces[0] : allPlaces.length === 0 ? before : undefined;
  return ofEach.map((one) => {
    const where = one.place ?? place;
    return { date: one.date, ...hoursOf(one.times ?? shared), ...(where !== undefined && { place: where }) };
  });
}

/** What a line without a date says of a meeting: "2pm – 4pm, Committee Room 1", "Venue: Town Hall". */
export function whenAndWhere(line: string): WhenAndWhere {
  const times = saidTimes(line);
  const place = saidPlace(blanked(line, times));
  return { ...hoursOf(times[0]), ...(place !== undefined && { place }) };
}

function hoursOf(times: SaidTimes | undefined): WhenAndWhere {
  if (times === undefined) return {};
  return { startsAt: times.startsAt, ...(times.endsAt !== undefined && { endsAt: times.endsAt }) };
}

/** The line with spaces where these stand, so that places in it stay. */
function blanked(line: string, stretches: readonly { from: number; to: number }[]): string {
  let [text, end] = ["", 0];
  for (const { from, to } of stretches) {
    if (from < end) continue;
    text += line.slice(end, from) + " ".repeat(to - from);
    end = to;
  }
  return text + line.slice(end);
}
