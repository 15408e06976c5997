import type { Member } from "../../../src/domain/committees/member.js";
import { aMember } from "../../builders/a-member.js";

/** So many members. */
export function rosterOf(count: number): readonly Member[] {
  return Array.from({ length: count }, (_, index) => aMember({ id: `m_${index}`, name: `Volunteer number ${index}` }));
}
