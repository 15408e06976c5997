import type { Day } from "../../domain/days/day.js";
import type { MemberId } from "../../domain/ids.js";
import { coming } from "../../domain/programme/place-meant.js";
import { mostProgrammeItems, type ProgrammeItem } from "../../domain/programme/programme-item.js";
import type { Committees } from "../../store/committees.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import { meetingsAhead } from "./read-programme.js";
import { type RedrawAgenda, redrawAgendasAt } from "./redraw-programme.js";

export type AddProgrammeDeps = {
  programmeItems: Pick<ProgrammeItems, "live" | "insert" | "findByTurn">;
  meetings: Pick<Meetings, "from">;
  committees: Pick<Committees, "drawNumber">;
  newId: NewId;
  redrawAgenda: RedrawAgenda;
};

/** What there is to plan; of what is absent nothing was said. */
export type NewProgrammeItem = Pick<ProgrammeItem, "title" | "part" | "place"> &
  Partial<Pick<ProgrammeItem, "takes" | "lead" | "minutes" | "recurs" | "follows" | "after">>;

export type AddedProgrammeItem = { kind: "added"; item: ProgrammeItem } | { kind: "refused"; why: "too-many" };

/** Who plans it, when and in which turn; `today` is the committee's. */
export type ProgrammeSaid = { by: MemberId; at: Date; turnKey: string; today: Day };

/** Puts an item on the work programme under the next number; a repeat of the turn gets the one that is there. */
export function addProgrammeItem(deps: AddProgrammeDeps) {
  return async (scope: CommitteeScope, planned: NewProgrammeItem, said: ProgrammeSaid): Promise<AddedProgrammeItem> => {
    const earlier = await deps.programmeItems.findByTurn(scope, said.turnKey);
    if (earlier !== undefined) return { kind: "added", item: earlier };
    if ((await deps.programmeItems.live(scope)).length >= mostProgrammeItems)
      return { kind: "refused", why: "too-many" };
    const item = await insertProgrammeItem(deps, scope, planned, said);
    const meetings = coming(said.today, await meetingsAhead(deps, scope, said.today));
    await redrawAgendasAt(deps.redrawAgenda, [item.place], meetings, said.at);
    return { kind: "added", item };
  };
}

/** The same without a limit, for what must not be lost. */
export async function insertProgrammeItem(
  deps: Pick<AddProgrammeDeps, "newId" | "committees"> & { programmeItems: Pick<ProgrammeItems, "insert"> },
  scope: CommitteeScope,
  planned: NewProgrammeItem,
  { by, at, turnKey }: Omit<ProgrammeSaid, "today">,
): Promise<ProgrammeItem> {
  const { kept } = await deps.programmeItems.insert(
    {
      id: deps.newId("pi_"),
      tenant: scope.tenant,
      committee: scope.committee,
      number: await deps.committees.drawNumber(scope, "programme"),
      ...planned,
      path: [],
      state: { kind: "live" },
      by,
      at,
      turns: [],
      revision: 1,
    },
    turnKey,
  );
  return kept;
}
