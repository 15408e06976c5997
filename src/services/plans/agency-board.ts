import type { Member } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import { type AgencyFigures, agencyFigures } from "../../domain/plans/agency-figures.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** `more`: not all that is outstanding, or was discharged, is counted. */
export type AgencyBoard = { agencies: readonly AgencyFigures[]; more: boolean };

const dayMs = 24 * 60 * 60_000;
const slipDays = 365;
const mostRead = 2_000;

/** How the agencies of a board stand: outstanding and overdue now, slip over what is outstanding or was discharged within a year. */
export function agencyBoard({ items }: { items: Pick<ActionItems, "figures"> }) {
  return async (scope: CommitteeScope, roster: readonly Member[], today: Day, now: Date): Promise<AgencyBoard> => {
    const found = await items.figures(scope, new Date(now.getTime() - slipDays * dayMs), mostRead);
    const discharged = found.filter(({ state }) => state.kind === "discharged").length;
    const more = discharged === mostRead || found.length - discharged === mostRead;
    return { agencies: agencyFigures(found, roster, today), more };
  };
}
