import { describe, expect, test } from "vitest";
import { matchReplaced, replacedName } from "../../../src/domain/committees/match-replaced.js";
import { aMember } from "../../builders/a-member.js";

const jo = aMember({ id: "m_jo", name: "Jo Finch" });
const tom = aMember({ id: "m_tom", name: "Tom Reed", leftAt: new Date("2026-01-01T00:00:00Z") });

describe("in whose place somebody stands", () => {
  test.each([
    ["m_jo", "m_jo"],
    ["Jo", "m_jo"],
    ["m_tom", "m_tom"],
    ["Tom Reed", "m_tom"],
    ["Jim Doe", undefined],
  ])("%s means %s, whether they are still there or left", (said, member) => {
    const match = matchReplaced(said, [jo, tom]);
    expect(match.kind === "one" ? match.member.id : undefined).toBe(member);
  });

  test("is printed by the name on the roster, and as it stands where only words were kept", () => {
    const nameOf = (member: string) => (member === "m_jo" ? "Jo Finch" : "former member");
    expect(["m_jo", "m_tom", "Pete Horne"].map((one) => replacedName(one, nameOf))).toEqual([
      "Jo Finch",
      "former member",
      "Pete Horne",
    ]);
  });
});
