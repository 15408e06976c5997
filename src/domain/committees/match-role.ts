import type { Member, Role } from "./member.js";
import { wholeOf } from "./name-parts.js";
import { type RoleTitle, roleTitleOf, titleWords } from "./role-title.js";
import { isTypingSlip } from "./typing-slip.js";

/**
 * Who is meant by what they are. A whole role title beats an office of this board, and that a clear shortening of a title:
 * "secretary" is whoever has that title, else the clerk. Where one is "Service Manager" and another "Service Manager for
 * Strategy", either may be meant by the shorter title.
 */
export function matchRole(typed: string, members: readonly Member[]): readonly Member[] {
  const words = titleWords(typed);
  if (words.length === 0) return [];
  const whole = wholeOf(words);
  const office = officeOf(words);
  const holding = (form: "wholes" | "cores") => members.filter((member) => titleOf(member)?.[form].has(whole) === true);
  const entitled = holding("wholes");
  if (entitled.length > 0) return office === undefined ? [...new Set([...entitled, ...holding("cores")])] : entitled;
  const shortened = members.filter((member) => isShortened(words, titleOf(member)));
  return office === undefined ? shortened : inOffice(office, members, shortened);
}

/** Whose role title is a slip of the keyboard away, is told from what was typed by "deputy" and the like, or has these initials. */
export function nearRole(typed: string, members: readonly Member[]): readonly Member[] {
  const capitals = /^\p{Lu}{2,5}$/u.test(typed.trim()) ? typed.trim() : undefined;
  const words = titleWords(typed);
  if (words.length === 0 || words.length > 6) return [];
  return members.filter((member) => {
    const title = titleOf(member);
    if (title === undefined) return false;
    return capitals === undefined ? isNear(words, title) : title.initials.has(capitals);
  });
}

/** Kept beside each member, as their names are. */
const known = new WeakMap<Member, RoleTitle>();

function titleOf(member: Member): RoleTitle | undefined {
  if (member.roleTitle === undefined) return undefined;
  const title = known.get(member) ?? roleTitleOf(member.roleTitle);
  if (title !== undefined) known.set(member, title);
  return title;
}

/** Without one of these a title is another's: the director is not the assistant director. */
const lesser = new Set("vice deputy assistant associate former shadow sub under trainee junior".split(" "));
/** Alone these say too little: "lead", "member". */
const vague = new Set(
  "adviser assistant associate chief deputy executive head lead member officer parent partner rep representative".split(
    " ",
  ),
);

function isShortened(typed: readonly string[], title: RoleTitle | undefined): boolean {
  if (title === undefined || !typed.every((word) => title.words.includes(word))) return false;
  if (typed.length === 1 && vague.has(typed[0] ?? "")) return false;
  if (title.words.some((word) => lesser.has(word) && !typed.includes(word))) return false;
  return typed.some((word) => title.heads.has(word));
}

function isNear(typed: readonly string[], title: RoleTitle): boolean {
  if (typed.length === 1 && vague.has(typed[0] ?? "")) return false;
  const isLike = (word: string, other: string) => word === other || (word.length > 4 && isTypingSlip(word, other));
  return (
    typed.some((word) => [...title.heads].some((head) => isLike(word, head))) &&
    typed.every((word) => title.words.some((other) => isLike(word, other)))
  );
}

type Office = "chair" | "vice chair" | "clerk";

const ofThisBoard = new Set(
  "board committee group governors meeting panel trustees mr mrs madam madame mister".split(" "),
);

/** "Chair", "the clerk to the board", "Madam Vice-Chair". */
function officeOf(words: readonly string[]): Office | undefined {
  switch (words.filter((word) => !ofThisBoard.has(word)).join(" ")) {
    case "chair":
      return "chair";
    case "vice chair":
      return "vice chair";
    case "clerk":
    case "secretary":
      return "clerk";
  }
  return undefined;
}

/** Those who hold an office here. Whoever has it in their title too comes before whoever has only one of both. */
function inOffice(office: Office, members: readonly Member[], shortened: readonly Member[]): readonly Member[] {
  const holders = members.filter((member) => member.role === roleOf[office] && hasOffice(office, member, members));
  const both = holders.filter((member) => shortened.includes(member));
  return both.length > 0 ? both : [...new Set([...holders, ...shortened])];
}

const roleOf: Readonly<Record<Office, Role>> = { chair: "chair", "vice chair": "chair", clerk: "clerk" };

/** Chair and vice-chair have one role: their titles tell them apart, and a sole chair is no vice-chair. */
function hasOffice(office: Office, member: Member, members: readonly Member[]): boolean {
  const words = titleOf(member)?.words ?? [];
  const isVice = words.includes("vice") && words.includes("chair");
  if (office !== "vice chair") return !isVice;
  if (isVice) return true;
  return !words.includes("chair") && members.filter(({ role }) => role === "chair").length > 1;
}
