import { type Day, day } from "./day.js";
import type { Division } from "./nation.js";

/** What a royal proclamation changed. Under the name of a regular holiday it stands in that one's place, else it was added. */
export interface ProclaimedHoliday {
  readonly on: Day;
  readonly name: string;
  /** Absent: everywhere. */
  readonly only?: Division;
}

/**
 * From 2000 to what had been proclaimed when this was written, November 2026. Substitutes for weekends are proclaimed too, but go by
 * rule and are not here.
 */
export const proclaimedHolidays: readonly ProclaimedHoliday[] = [
  { on: day("2002-06-03"), name: "Golden Jubilee" },
  { on: day("2002-06-04"), name: "Spring bank holiday" },
  { on: day("2011-04-29"), name: "Royal wedding" },
  { on: day("2012-06-04"), name: "Spring bank holiday" },
  { on: day("2012-06-05"), name: "Diamond Jubilee" },
  { on: day("2020-05-08"), name: "Early May bank holiday" },
  { on: day("2022-06-02"), name: "Spring bank holiday" },
  { on: day("2022-06-03"), name: "Platinum Jubilee" },
  { on: day("2022-09-19"), name: "State funeral of Queen Elizabeth II" },
  { on: day("2023-05-08"), name: "Coronation of King Charles III" },
  { on: day("2026-06-15"), name: "Scotland at the World Cup", only: "scotland" },
];
