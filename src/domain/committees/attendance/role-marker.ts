import type { Role } from "../member.js";

/** What a word beside a name says of somebody's place on this board. */
export type RoleMarker = {
  role: Role;
  /** What it tells besides, where there is no other title: "Vice-Chair". */
  roleTitle?: string;
  /** It may as well be what they are elsewhere: "Chair, Hill School". */
  loose: boolean;
};

const ofThisBoard =
  /^(?:chair|clerk|secretary) (?:of|to) (?:the )?(?:board|commission|committee|group|meeting|panel|partnership)$/;
const chairs = words(
  "chair|chairman|chairwoman|chairperson|chairing|in the chair|board chair|committee chair|meeting chair",
);
const clerks = words(
  "clerk|minutes|minute taker|minutes taker|minute secretary|minuting|taking minutes|taking the minutes|note taker|notes|secretary|board secretary|committee secretary|committee clerk|hon secretary|honorary secretary",
);
const advisers = words(
  "adviser|advisor|in attendance|attending|professional adviser|professional advisor|non voting|non voting member|officer in attendance|officer support",
);
const observers = words("observer|observing|press|public|guest|visitor|member of the public|member of the press");
const members = words("member|board member|committee member|voting member|full member|core member|statutory member");
const entitled = words(
  "trustee|governor|co opted member|co optee|lay member|elected member|parent governor|staff governor",
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split("|"));
}

/** Undefined for any other words: a role is only known where it is stated. */
export function roleMarker(text: string): RoleMarker | undefined {
  if (text.length > 40) return undefined;
  const said = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .replace(/^as /, "")
    .replace(/^(?:an?|the) /, "");
  if (members.has(said)) return { role: "member", loose: false };
  if (advisers.has(said)) return { role: "adviser", loose: false };
  if (observers.has(said)) return { role: "observer", loose: false };
  if (/^(?:vice|deputy) chair(?:man|woman|person)?$/.test(said))
    return { role: "chair", roleTitle: "Vice-Chair", loose: true };
  if (chairs.has(said)) return { role: "chair", loose: true };
  if (clerks.has(said)) return { role: "clerk", loose: /clerk|secretary/.test(said) };
  if (ofThisBoard.test(said)) return { role: said.startsWith("chair") ? "chair" : "clerk", loose: false };
  return entitled.has(said) ? { role: "member", roleTitle: text.trim(), loose: true } : undefined;
}
