import type { SaidOwner } from "../../domain/actions/said-action.js";
import type { AgendaKind } from "../../domain/agendas/agenda.js";
import type { Day } from "../../domain/days/day.js";
import type { SaidPlace } from "../../domain/programme/place-meant.js";

/** Who is to bring an item; a name that nobody on the board has stays as it was typed. */
export type SaidLead = Exclude<SaidOwner, { kind: "everybody" }>;

/** How often it comes; without an anchor from when it is planned. */
export type SaidRecurrence = { everyMonths: number; anchor?: Day };

/** What was said of an item in one breath with its title. */
export type SaidProgrammeFacts = {
  takes?: AgendaKind;
  lead?: SaidLead;
  minutes?: number;
  part?: "closed";
  recurs?: SaidRecurrence;
};

/** What is to become of items of the work programme. */
export type ProgrammeDeed =
  | { deed: "move"; to: SaidPlace; why?: string }
  | { deed: "drop"; why?: string }
  /** At its meeting, which is over. */
  | { deed: "taken" }
  | { deed: "recur"; recurs: SaidRecurrence }
  | { deed: "recur-no-more" }
  | { deed: "lead"; lead: SaidLead }
  | { deed: "minutes"; minutes: number }
  | { deed: "takes"; takes: AgendaKind }
  | { deed: "rename"; title: string }
  | { deed: "part"; part: "open" | "closed" };

/** What is asked or said of the work programme. `typed`: the message, with names in the place of mentions. */
export type ProgrammeCommand =
  /** `month`: only what is planned for it. */
  | { kind: "programme"; month?: Extract<SaidPlace, { kind: "month" }>; typed: string }
  | { kind: "programme-show"; number: number; code?: string; typed: string }
  | { kind: "programme-add"; title: string; to: SaidPlace; facts: SaidProgrammeFacts; typed: string }
  /** To each of several, at most 20. */
  | ({ kind: "programme-change"; numbers: readonly number[]; code?: string; typed: string } & ProgrammeDeed);
