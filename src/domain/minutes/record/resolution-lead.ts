import { readResolution } from "../../meetings/read-resolution.js";
import type { Plainness } from "../finding.js";

/** What a paragraph says was resolved, in front of all that may follow it. */
export type ResolutionLead = {
  /** The words behind "Resolved"; empty where they stand in the next paragraphs. */
  words: string;
  plainness: Plainness;
  /** "to recommend ", "unanimously, ": how, before each clause. */
  how: string;
  /** All of it is the resolution, and entries that follow are more of it; else it is a sentence among others. */
  isOpen: boolean;
  /** "Agreed: Sarah to …" stands as an action's words do. */
  mayBeAction: boolean;
  closed: boolean;
};

const adverbs = "(?:(?:unanimously|formally|therefore|further|also|then|duly|subsequently|accordingly|and) )*";
const body =
  "(?:(?:the|this|our|all|members of the|all members of the) )?(?:(?:\\p{L}[\\p{L}'’&-]* ){0,6}?)(?:board|cabinet|commission|committee|council|councillors|directors|forum|governing body|governors|group|meeting|members|panel|partnership|trustees)";
/** "On the proposal of Cllr Oak, seconded by Cllr Elm,". */
const proposal =
  "(?:[,;]? ?\\(?(?:(?:having been |as |on the )?(?:proposed|moved|proposition|proposal|motion)\\b(?:(?! that | to (?!\\p{Lu}))[^:;]){1,160}?)(?:\\)|,|(?= that )|(?= to )|(?= ?:)))?";
const votes =
  "(?:,? (?<how>unanimously|by consensus|on a show of hands|nem\\.? ?(?:con|dis)\\.?|by (?:a|an) (?:\\p{L}+ )?majority(?: vote)?|by \\d{1,3} (?:votes? )?to \\d{1,3}|(?:on|by|with) (?:the )?(?:chair\\p{L}{0,6}['’]s )?casting vote))?";
const sign = " ?(?::[ -]*[-–—]?|[-–—])\\s*";
const aside = "(?: ?[([][^()[\\]]{2,80}[)\\]])?";
const numbered = "(?: (?:no\\.? ?)?\\d[\\d/.-]{0,12})?";

const open = new RegExp(
  `^(?:it (?:was|is) |${body} )?${adverbs}(?:resolved|resolutions?|decisions?|decided|outcome)${numbered}${aside}${votes}${proposal}(?:${sign}|\\.?$)(?<words>.*)$`,
  "isu",
);
const begun = new RegExp(
  `^(?:it (?:was|is) |${body} )?${adverbs}(?:resolved|resolves|decided)${aside}${votes}${proposal},? ?(?<words>(?:that|to|not to)\\b.*)$`,
  "isu",
);
const recommended = new RegExp(
  `^(?:it (?:was|is) |${body} )?${adverbs}recommended${votes}${proposal}(?: to (?:the )?(?:council|cabinet|board|full council))?(?:${sign}| )(?<words>(?:\\(1\\) |1\\) |\\(a\\) )?that\\b.*|$)$`,
  "isu",
);
const agreed = new RegExp(
  `^(?:it was )?${adverbs}(?<verb>agreed|approved)${votes}${proposal}${sign}(?<words>.*)$`,
  "isu",
);

/** Reads "Resolved: -", "It was RESOLVED, proposed by …, to …", "DECISION:", "Recommended: That …" at the beginning of a paragraph. */
export function resolutionLead(written: string): ResolutionLead | undefined {
  // "PENDERFYNWYD / RESOLVED:" says it in two languages.
  const text = written.replace(/^\p{Lu}{5,20} ?\/ ?(?=(?:RESOLVED|AGREED|DECISION|DECIDED)\b)/u, "");
  const head = text.slice(0, 400);
  if (!/resol|deci|agreed|approved|recommended|^outcome/i.test(head)) return undefined;
  const closed = readResolution(text)?.part === "closed";
  const whole = (found: RegExpExecArray | null, more: Partial<ResolutionLead> = {}): ResolutionLead | undefined => {
    const { words = "", how } = found?.groups ?? {};
    if (found === null) return undefined;
    const voted = how === undefined ? "" : `${how.toLowerCase()}, `;
    return { words: words.trim(), plainness: "plain", how: voted, isOpen: true, mayBeAction: false, closed, ...more };
  };
  const capitals = agreed.exec(text)?.groups?.verb;
  return (
    whole(open.exec(text), { mayBeAction: /^outcome/i.test(text) }) ??
    whole(recommended.exec(text), {
      how: "to recommend ",
      plainness: /^recommended/i.test(head) || /RECOMMENDED/.test(head) ? "plain" : "likely",
    }) ??
    whole(begun.exec(text), {
      isOpen: !/^it |^[^:]{0,80}(?:board|committee|council)/i.test(head) && /resol/i.test(head),
    }) ??
    whole(agreed.exec(text), {
      mayBeAction: true,
      // "Approved: …" is a label, "Agreed: …" may stand over anything.
      plainness:
        /^approved\W+(?!\W|proposed|seconded|moved|prop\b)/i.test(head) || capitals?.toUpperCase() === capitals
          ? "plain"
          : "likely",
    })
  );
}
