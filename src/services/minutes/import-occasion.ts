import type { Setting } from "../../domain/actions/decide.js";
import type { Day } from "../../domain/days/day.js";
import type { Occasion } from "../actions/change-item.js";

/** Who does something with a paper, when and in which turn, and what of the committee bears on it. Rights are the caller's matter. */
export type ImportOccasion = Occasion & Omit<Setting, "by" | "at"> & { today: Day };
