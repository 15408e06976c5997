import type { Committee } from "../../domain/committees/committee.js";
import { dayAt } from "../../domain/days/zone.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { monthOf } from "../../domain/programme/month.js";
import { settledAt } from "../../domain/programme/move-programme-item.js";
import { placeIn } from "../../domain/programme/place-meant.js";
import { type ChangeProgrammeDeps, changeProgrammeItem } from "./change-programme-item.js";
import { meetingsAhead } from "./read-programme.js";
import { carriedWhy, carryOn, type SettleProgrammeDeps } from "./settle-programme.js";

export type CarryProgrammeDeps = ChangeProgrammeDeps & {
  programmeItems: Pick<SettleProgrammeDeps["programmeItems"], "live">;
};

/**
 * Lets the work programme follow a meeting that changed: what was at a cancelled one goes on to the next, and what waits for its month is at
 * it from now on. What is at a meeting that was moved stays with it. It may be cut off anywhere and run again.
 */
export function carryProgramme(deps: CarryProgrammeDeps) {
  const carry = carryOn(deps);
  const change = changeProgrammeItem(deps);
  return async (committee: Pick<Committee, "zone">, meeting: Meeting, at: Date): Promise<void> => {
    const today = dayAt(at, committee.zone);
    const items = await deps.programmeItems.live(meeting);
    if (meeting.state.kind === "cancelled") {
      const here = items.filter(({ place }) => place.kind === "meeting" && place.meeting === meeting.id);
      for (const item of here) await carry(item, meeting, cancelledWhy(meeting), at, today);
      return;
    }
    const month = monthOf(meeting.on);
    const place = placeIn(month, today, await meetingsAhead(deps, meeting, today));
    if (place.kind !== "meeting") return;
    const turnKey = `settled:${place.meeting}:${meeting.id}:${meeting.revision}`;
    for (const { id } of items.filter((item) => item.place.kind === "month" && item.place.month === month))
      await change(meeting, { id }, { turnKey, at, today }, (one) =>
        one.state.kind === "live" && one.place.kind === "month" && one.place.month === month
          ? settledAt(one, place.meeting, turnKey)
          : "elsewhere",
      );
  };
}

function cancelledWhy({ state }: Meeting): string {
  const why = state.kind === "cancelled" ? state.why : undefined;
  return why === undefined ? carriedWhy.cancelled : `${carriedWhy.cancelled}: ${why}`;
}
