import type { SaidOwner } from "../../domain/actions/said-action.js";
import type { AbsenceReading } from "../../domain/committees/absence-reading.js";
import type { WallTime } from "../../domain/days/zone.js";

/** What somebody says of their own reminders. */
export type Wish =
  /** Without `at`: at the board's time again. `zone`: as typed, "8 Paris time". */
  | { wish: "time"; at?: WallTime; zone?: string }
  /** As typed; without it: the board's again. */
  | { wish: "zone"; zone?: string }
  | { wish: "ahead"; on: boolean }
  /** They want no reminders at all, which is not theirs to say. */
  | { wish: "quiet" }
  /** What is set for them. */
  | { wish: "show" };

/** What concerns one person and no action: when they are told, whether they are there, who is told in their place. */
export type PersonalCommand =
  | ({ kind: "wish" } & Wish)
  /** `when`: as typed, "until 14 April". `long`: said again to be longer than a year. */
  | { kind: "away"; whose: SaidOwner; when: string; reading: AbsenceReading; long?: true }
  /** They are back, or do not go. */
  | { kind: "back"; whose: SaidOwner }
  /** `deputy`: who is to be told in the place of `whose`; absent: nobody any more. */
  | { kind: "deputy"; whose: SaidOwner; deputy?: SaidOwner };
