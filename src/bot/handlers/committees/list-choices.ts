import { type ListChoices, usualOpenRole } from "../../../domain/committees/settle-roster-list.js";
import type { MemberId } from "../../../domain/ids.js";
import type { VerbData } from "../../verbs.js";

const chosen = /^(?<place>\d{1,3}):(?<who>new|none|m_[\w-]{1,40})$/;

/**
 * What was ticked and chosen on the card of a list. Teams sends ticked places joined by commas, and leaves an input out in which nothing
 * is ticked: then nobody is taken, where the card had ticks.
 */
export function listChoices(data: VerbData<"roster.accept">): ListChoices {
  const places = new Map<number, MemberId | "new">();
  for (const said of [data.who0, data.who1, data.who2, data.who3, data.who4, data.who5, data.who6, data.who7]) {
    const { place, who } = chosen.exec(said ?? "")?.groups ?? {};
    if (place !== undefined && who !== undefined && who !== "none") places.set(Number(place), who as MemberId | "new");
  }
  const ticked = data.ticks ? new Set([...placesIn(data.rows), ...data.apart, ...places.keys()]) : undefined;
  return {
    ...(ticked !== undefined && { ticked }),
    granted: new Set(placesIn(data.offices)),
    unstated: data.unstated ?? usualOpenRole,
    places,
  };
}

function placesIn(said = ""): readonly number[] {
  return said.split(",").flatMap((place) => (/^\s*\d{1,3}\s*$/.test(place) ? [Number(place)] : []));
}
