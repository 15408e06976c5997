import type { Day } from "../../domain/days/day.js";
import type { ProgrammeItemId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { coming } from "../../domain/programme/place-meant.js";
import type { ProgrammeItem } from "../../domain/programme/programme-item.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { meetingsAhead } from "./read-programme.js";
import { type RedrawAgenda, redrawAgendasAt } from "./redraw-programme.js";

export type ChangeProgrammeDeps = {
  programmeItems: Pick<ProgrammeItems, "find" | "findByNumber" | "save">;
  meetings: Pick<Meetings, "from" | "find">;
  redrawAgenda: RedrawAgenda;
};

/** By its number as it is said, or by its id; `revision` as a card showed it, when nothing newer may be written over. */
export type WhichProgrammeItem = { number: number } | { id: ProgrammeItemId; revision?: number };

export type ChangedProgrammeItem<Refused extends string> =
  /** `before` is as it was; a repeat of the turn finds both alike. */
  | { kind: "changed"; before: ProgrammeItem; item: ProgrammeItem }
  /** `item` is as it is now; absent where there is no such item. */
  | { kind: "refused"; why: Refused | "changed-meanwhile"; item: ProgrammeItem }
  | { kind: "refused"; why: "no-such-item"; item?: never };

const mostTries = 8;

/**
 * Changes one item. Where somebody else was quicker it is changed anew as it is then, unless a revision was said. A repeat of the turn
 * changes nothing. `edit` is given the meetings from this month on besides, and the item's own. Agendas that have it, or had it, are drawn anew.
 */
export function changeProgrammeItem(deps: ChangeProgrammeDeps) {
  return async <Refused extends string>(
    scope: CommitteeScope,
    which: WhichProgrammeItem,
    said: { turnKey: string; at: Date; today: Day },
    edit: (item: ProgrammeItem, meetings: readonly Meeting[]) => ProgrammeItem | Refused,
  ): Promise<ChangedProgrammeItem<Refused>> => {
    let last: ProgrammeItem | undefined;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await found(scope, which);
      if (before === undefined) return { kind: "refused", why: "no-such-item" };
      last = before;
      if (before.turns.includes(said.turnKey)) return { kind: "changed", before, item: before };
      if ("revision" in which && which.revision !== undefined && which.revision !== before.revision)
        return { kind: "refused", why: "changed-meanwhile", item: before };
      const meetings = await meetingsKnown(scope, before, said.today);
      const edited = edit(before, meetings);
      if (typeof edited === "string") return { kind: "refused", why: edited, item: before };
      const item = await deps.programmeItems.save(edited);
      if (item === "changed-meanwhile") continue;
      await redrawAgendasAt(deps.redrawAgenda, [before.place, item.place], coming(said.today, meetings), said.at);
      return { kind: "changed", before, item };
    }
    return last === undefined
      ? { kind: "refused", why: "no-such-item" }
      : { kind: "refused", why: "changed-meanwhile", item: last };
  };

  /** Those from this month on, and the one that the item is at. */
  async function meetingsKnown(
    scope: CommitteeScope,
    { place }: ProgrammeItem,
    today: Day,
  ): Promise<readonly Meeting[]> {
    const ahead = await meetingsAhead(deps, scope, today);
    if (place.kind !== "meeting" || ahead.some(({ id }) => id === place.meeting)) return ahead;
    const own = await deps.meetings.find(scope, place.meeting);
    return own === undefined ? ahead : [own, ...ahead];
  }

  function found(scope: CommitteeScope, which: WhichProgrammeItem): Promise<ProgrammeItem | undefined> {
    return "id" in which
      ? deps.programmeItems.find(scope, which.id)
      : deps.programmeItems.findByNumber(scope, which.number);
  }
}
