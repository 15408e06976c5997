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
  "Harriet Elsdon",
  "Sam Ogden",
];

/** For whom some of them sit on the board, and what they are there. */
const posts: Readonly<Record<string, { agency: string; roleTitle?: string }>> = {
  "Jason Hartley": { agency: "South Yorkshire Police" },
  "Pete Horne": { agency: "South Yorkshire Police", roleTitle: "Public Protection Unit Manager" },
  "Dr Sherif El-Rashid": { agency: "Harbour Clinical Commissioning Group (CCG)", roleTitle: "Executive Lead" },
  "Sarah-Jane Mannering": { agency: "Harbour Council", roleTitle: "Business Manager" },
};

/** A board of nineteen, with a Hall, a Mark, a Will, two Sarahs, two RWs, an HE, an SO and three agencies. */
export const roster: readonly Member[] = names.map((name, index) =>
  aMember({
    id: `m_${index + 1}`,
    person: `p_${index + 1}`,
    name,
    ...posts[name],
    role: name === "Kirsty Bright" ? "clerk" : name === "Christine Moore" ? "chair" : "member",
  }),
);
