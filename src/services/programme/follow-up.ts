import { addMonths, type Day } from "../../domain/days/day.js";
import type { MemberId } from "../../domain/ids.js";
import type { Decision } from "../../domain/meetings/decision.js";
import { monthOf } from "../../domain/programme/month.js";
import { placeIn } from "../../domain/programme/place-meant.js";
import type { ProgrammeItem } from "../../domain/programme/programme-item.js";
import { type AddedProgrammeItem, type AddProgrammeDeps, addProgrammeItem } from "./add-programme-item.js";
import { meetingsAhead } from "./read-programme.js";

/** What a decision asks to come back: once in so many months, or every so many, counted from the day of the decision. */
export type FollowUp = { title: string; when: { inMonths: number } | { everyMonths: number } } & Partial<
  Pick<ProgrammeItem, "lead" | "takes" | "minutes">
>;

/**
 * Puts what follows a decision up on the work programme: for the meeting in that month, or for the month until one is planned. It is in the
 * part of its decision. Said again in the same turn it is the item that is there; `turnKey` must be the follow-up's own where the same turn
 * adds something else to the programme.
 */
export function followUp(deps: AddProgrammeDeps) {
  const add = addProgrammeItem(deps);
  return async (
    decision: Decision,
    { title, when, ...facts }: FollowUp,
    said: { by: MemberId; at: Date; turnKey: string; today: Day },
  ): Promise<AddedProgrammeItem> => {
    const months = "inMonths" in when ? when.inMonths : when.everyMonths;
    const month = monthOf(addMonths(decision.on, months));
    const meetings = await meetingsAhead(deps, decision, said.today);
    return add(
      decision,
      {
        ...facts,
        title,
        part: decision.part,
        place: placeIn(month, said.today, meetings),
        follows: decision.id,
        ...("everyMonths" in when && { recurs: { everyMonths: when.everyMonths, anchor: decision.on, due: month } }),
      },
      said,
    );
  };
}
