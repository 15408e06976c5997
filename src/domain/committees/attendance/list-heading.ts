import type { Role } from "../member.js";

/** What a heading says of the people under it. */
export type ListSection = {
  /** Whether they came; "listed": it only says who is on the committee. Absent: it does not say. */
  came?: "present" | "absent" | "listed";
  role?: Role;
  roleTitle?: string;
  apologies?: true;
  /** "In attendance" alone: everybody who came, or those who came besides the members where they have a heading too. */
  inAttendance?: true;
  /** Nobody under it has a vote of their own: a director or governor there is no member. */
  nonVoting?: true;
};

/** A heading, with what stands behind it in its line. `ofLine`: it goes for that line alone ("Chair: Ann Ash"). */
export type ListHeading = { section: ListSection; rest: string; ofLine: boolean };

type Key = "apologies" | "absent" | "listed" | "present" | "attendance" | "stand-in" | Role;

const keys: ReadonlyMap<string, Key> = new Map(
  Object.entries({
    apologies: "apologies apology apols",
    absent: "absent absentees",
    listed: "membership roster",
    present: "present attendees attended participants delegates",
    attendance: "attendance attending",
    "stand-in": "substitutes substitute substituting deputies deputising deputizing alternates",
    member:
      "member members trustee trustees governor governors councillors cllrs directors co-optees co-optee councillor cllr",
    adviser: "adviser advisers advisor advisors officers invitees",
    observer: "observer observers observing press public guest guests visitor visitors",
    chair: "chair chairs chairman chairwoman chairperson chaired vice-chair vice-chairs vice-chairman",
    clerk: "clerk clerks clerked minutes minuted minute-taker secretary secretariat note-taker",
  }).flatMap(([key, words]) => words.split(" ").map((word): [string, Key] => [word, key as Key])),
);
const fillers = new Set(
  `absence accepted all also an and appointed as at attend been board by co-opted committee coopted core current deputy did elected
  external follows for from full given group had have here in independent invitation invited lay list meeting minute name names no non
  non-voting not note noted of online other others our panel people person persons received remotely sent sub-group taken taker teams
  tendered the those to today via vice virtually voting was were who with without`.split(/\s+/),
);
/** What makes a heading of one person only, when a name stands behind it. */
const single =
  /^(?:.* )?(?:chair(?:man|woman|person|ed by)?|vice-chair(?:man)?|clerk|secretary|minutes?|taker|by|minute-taker|note-taker|member|adviser|advisor|observer|trustee|governor|councillor|cllr|substitute)$/;
const lastOfTitle =
  /(?:^| )(?:membership|members|attendees|attendance|present|trustees|governors|advisers|advisors|observers|apologies)$/i;
const longestHeading = 80;

/** Reads "In attendance:", "Apologies for absence were received from …", "Chair – …"; undefined for any other line. */
export function listHeading(line: string): ListHeading | undefined {
  const { words, end } = leadingWords(line);
  const said = words.join(" ");
  const after = line.slice(end);
  const mark = (/^(?:from|by)$/.test(words.at(-1) ?? "") ? /^(?: ?[:–—]| )/ : /^\)?(?: ?[:–—]| -|\.|;|\t| ?$)/).exec(
    after,
  );
  const section = mark === null ? undefined : sectionOf(words);
  if (mark !== null && section !== undefined) {
    const rest = after.slice(mark[0].length).replace(/^[ \t:.–—-]{1,9}/, "");
    // "Minutes" above a text is no heading of people, and "Chair of Governors" is what somebody is.
    if (section.role === "clerk" && (rest === "" ? /minutes?$/.test(said) : / of /.test(said))) return undefined;
    // Alone "Voting" is a heading above people, and nothing that is said in a line.
    if (rest !== "" && !words.some((word) => keys.has(word))) return undefined;
    const again = section.apologies && rest !== "" ? listHeading(rest) : undefined;
    return again ?? { section, rest, ofLine: rest !== "" && single.test(said) };
  }
  return titled(line);
}

/** "Harbour Board members:", with a name of its own before the word that tells. */
function titled(line: string): ListHeading | undefined {
  const colon = line.indexOf(":");
  const title = (colon === -1 ? line : line.slice(0, colon)).trim();
  if (title.length > longestHeading || /[,;\t.|()–—]| - /.test(title) || !lastOfTitle.test(title)) return undefined;
  if (colon === -1 && !/^\P{Ll}/u.test(title)) return undefined;
  const section = sectionOf([title.slice(title.lastIndexOf(" ") + 1).toLowerCase()]);
  const rest = colon === -1 ? "" : line.slice(colon).replace(/^[ \t:.–—-]{1,9}/, "");
  return section === undefined ? undefined : { section, rest, ofLine: false };
}

function leadingWords(line: string): { words: readonly string[]; end: number } {
  const word = /[ (),/&]{0,3}(\p{L}[\p{L}'’-]*)/uy;
  const words: string[] = [];
  let end = 0;
  for (let found = word.exec(line); found !== null && words.length < 12; found = word.exec(line)) {
    const said = found[1]?.toLowerCase() ?? "";
    if (!keys.has(said) && !fillers.has(said)) break;
    words.push(said);
    end = word.lastIndex;
    // Whoever follows may have a title that is a heading too: "from Councillor Ash".
    if (said === "from" || said === "by") break;
  }
  return { words, end };
}

function sectionOf(words: readonly string[]): ListSection | undefined {
  const found = new Set(words.map((word) => keys.get(word)).filter((key) => key !== undefined));
  const section = whoTheyAre(words, found);
  const came = whetherTheyCame(words, found);
  return section && (came === undefined ? section : { ...section, came });
}

function whetherTheyCame(words: readonly string[], found: ReadonlySet<Key>): ListSection["came"] {
  const isNot = words.includes("not") || words.includes("without");
  if (found.has("apologies") && !isNot) return undefined;
  if (found.has("absent") || (isNot && (found.has("present") || found.has("attendance") || found.has("apologies"))))
    return "absent";
  if (found.has("listed")) return "listed";
  return found.has("present") || found.has("attendance") ? "present" : undefined;
}

function whoTheyAre(words: readonly string[], found: ReadonlySet<Key>): ListSection | undefined {
  const is = (word: string) => words.includes(word);
  const isWithout = is("non-voting") || (is("voting") && (is("non") || is("not")));
  if (found.size === 0 && !is("voting") && !isWithout) return undefined;
  if (isWithout && !(is("non-voting") && is("voting")))
    return { role: "adviser", nonVoting: true, ...(found.has("apologies") && { apologies: true }) };
  const came = found.has("present") || found.has("listed") || found.has("attendance");
  if (found.has("absent") || (is("not") && came)) return {};
  // Like whoever comes in somebody's place they are no members by that.
  if (found.has("stand-in"))
    return { role: "adviser", nonVoting: true, ...(found.has("apologies") && { apologies: true }) };
  const roles = (["chair", "clerk", "member", "adviser", "observer"] as const).filter((role) => found.has(role));
  const [role, ...others] = roles;
  const stated: ListSection =
    role === undefined || others.length > 0
      ? {}
      : role === "chair" && (is("vice") || is("deputy") || words.some((word) => word.startsWith("vice")))
        ? { role, roleTitle: "Vice-Chair" }
        : { role };
  if (found.has("apologies") && is("without")) return stated;
  if (found.has("apologies")) return came ? stated : { ...stated, apologies: true };
  if (roles.length > 0) return stated;
  if (is("voting") && !isWithout) return { role: "member" };
  if (came && (is("also") || is("other") || is("others") || is("non-voting") || is("invitation")))
    return { role: "adviser" };
  return found.has("attendance") && is("in") ? { inAttendance: true } : {};
}
