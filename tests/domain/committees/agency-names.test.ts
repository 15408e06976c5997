import { expect, test } from "vitest";
import { isAmongOwners } from "../../../src/domain/actions/owners.js";
import { agencyKeysOf, isOfAgency } from "../../../src/domain/committees/agency-names.js";
import { aMember } from "../../builders/a-member.js";

const sue = aMember({ agency: "Rotherham Council", agencyAliases: ["RMBC", "The Council"] });

test("an agency is known by each of its names, however they are spelt", () => {
  expect(agencyKeysOf(sue)).toEqual(["rotherham council", "rmbc", "council"]);
  expect(["rmbc", "ROTHERHAM COUNCIL", "the council"].every((name) => isOfAgency(sue, name))).toBe(true);
  expect(isOfAgency(sue, "Harbour Council")).toBe(false);
});

test("nobody is of an agency that is not known, and no name is a name of nothing", () => {
  expect(agencyKeysOf(aMember({ agencyAliases: ["RMBC"] }))).toEqual([]);
  expect(isOfAgency(aMember(), "")).toBe(false);
  expect(isOfAgency(aMember({ agency: "–" }), "")).toBe(false);
});

test("what was given to an agency under the name that it had then is its members' still", () => {
  const owners = {
    kind: "agency",
    agency: "RMBC",
    assignedAt: new Date("2026-03-02T10:00:00Z"),
    answered: [],
  } as const;
  expect(isAmongOwners({ owners }, sue)).toBe(true);
  expect(isAmongOwners({ owners }, aMember({ agency: "Police" }))).toBe(false);
});
