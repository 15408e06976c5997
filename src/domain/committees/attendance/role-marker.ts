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
const ofGovernors =
  /^(?<vice>vice |deputy |co )?(?<office>chair|clerk|secretary)(?:man|woman|person)? (?:of|to) (?:the )?(?:governors|governing (?:body|board)|trustees|board of (?:governors|trustees))$/;
const chairs = words(
  "chair|chairman|chairwoman|chairperson|chairing|in the chair|board chair|committee chair|meeting chair",
);
const clerks = words(
  "clerk|minutes|minute taker|minutes taker|minute secretary|minuting|taking minutes|taking the minutes|note taker|notes|secretary|board secretary|committee secretary|committee clerk|hon secretary|honorary secretary",
);
const advisers = words(
  "adviser|advisor|in attendance|attending|non voting attendee|professional adviser|professional advisor|non voting|non voting member|officer in attendance|officer support",
);
const observers = words("observer|observing|press|public|guest|visitor|member of the public|member of the press");
const members = words(
  "voting|member|board member|committee member|voting member|full member|core member|statutory member",
);
const entitled = words(
  "trustee|governor|co opted member|co optee|lay member|elected member|independent member|non executive director|non executive member",
);
const kindOfGovernor =
  /^(?:(?:elected|appointed) )?(?:authority|co opted|community|ex officio|foundation|independent|la|lea|local authority|parent|partnership|sponsor|staff) (?:governor|trustee)$/;
/** They attend and do not vote. */
const associates = words("associate member|associate governor|associate trustee");

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
  const { vice, office } = ofGovernors.exec(said)?.groups ?? {};
  if (office !== undefined) {
    const role = office === "chair" ? "chair" : "clerk";
    return { role, roleTitle: vice !== undefined && role === "chair" ? "Vice-Chair" : text.trim(), loose: true };
  }
  if (associates.has(said)) return { role: "adviser", roleTitle: text.trim(), loose: true };
  const isMember = entitled.has(said) || kindOfGovernor.test(said);
  return isMember ? { role: "member", roleTitle: text.trim(), loose: true } : undefined;
}
