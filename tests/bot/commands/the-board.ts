import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import { aMember } from "../../builders/a-member.js";

/** A Wednesday. */
export const today = day("2026-03-04");

const names = [
  "Sarah Jones",
  "Warren Carter",
  "Jason Hartley",
  "Kirsty Bright",
  "Christine Moore",
  "Robin Wells",
  "Rachel Winter",
  "Paul Greenwood",
  "Maryam Tully",
  "Sarah-Jane Mannering",
  "Pete Horne",
  "Brian Reed",
  "Dr Sherif El-Rashid",
  "Cllr Jane Beaumont",
  "Steve Ashdown",
  "Mark Hall",
  "Will Young",
];

/** A board of seventeen, with a Hall, a Mark, a Will, two Sarahs and two RWs. */
export const roster: readonly Member[] = names.map((name, index) =>
  aMember({
    id: `m_${index + 1}`,
    person: `p_${index + 1}`,
    name,
    role: name === "Kirsty Bright" ? "clerk" : name === "Christine Moore" ? "chair" : "member",
  }),
);
