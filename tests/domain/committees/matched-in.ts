import { matchMember } from "../../../src/domain/committees/match-member.js";
import type { Member } from "../../../src/domain/committees/member.js";

/** Whom a typed name means, in words. */
export function matchedIn(typed: string, roster: readonly Member[]): string {
  const match = matchMember(typed, roster);
  switch (match.kind) {
    case "one":
      return match.member.name;
    case "several":
      return `which of ${match.members.map((member) => member.name).join(", ")}`;
    case "none":
      return `nobody, near ${match.near.map((member) => member.name).join(", ")}`.trim();
  }
}
