import { matchMember } from "../committees/match-member.js";
import type { Member } from "../committees/member.js";
import { plausibleName } from "../committees/plausible-name.js";
import { readLength } from "../days/read-length.js";
import { httpsAddress } from "../https-address.js";
import type { ItemPapers } from "./agenda.js";
import { isExemptWord } from "./read-exempt.js";
import { readKind } from "./read-kind.js";
import { longestLead, type SaidFact } from "./said-item.js";

const pageRange = "\\d{1,4}(?: ?(?:-|–|—|to) ?\\d{1,4})?";
const pages = new RegExp(
  `^(?:pp?\\.? ?|pages? |pgs?\\.? ?)(?<pages>${pageRange}(?:(?: ?, ?| and )${pageRange})*)$`,
  "i",
);
const link = /^(?:(?:paper|papers|report|link|see)(?: (?:at|is|are))?:? )?(?<link>https:\/\/[^\s<>"]{4,500})$/i;
const toCome =
  /^(?:the )?(?:papers?|report)(?: is| are)? ?(?:to (?:come|follow|be tabled)|follows?|tba|tbc|later)$|^(?:to (?:follow|come)|tba)$/i;

/** "Pages 10-23", an https address, "paper to come". */
export function readPapers(text: string): ItemPapers | undefined {
  const said = text.trim().replace(/^(?:the |its )?papers?: /i, "");
  if (toCome.test(said)) return { kind: "to-come" };
  const found = pages.exec(said)?.groups?.pages;
  if (found !== undefined)
    return { kind: "here", pages: found.replace(/ ?(?:-|–|—|to) ?/g, "-").replace(/ ?, ?| and /g, ", ") };
  const address = httpsAddress(link.exec(said)?.groups?.link ?? "");
  return address === undefined ? undefined : { kind: "here", link: address };
}

const ledBy = /^(?:(?:is |to be )?(?:led|introduced|presented|brought) by|lead:?|report(?:ed)? by|owner:) (?<who>.+)$/i;
const toReport = /^(?<who>.+?) (?:to (?:lead|report|present|introduce)|leads|leading|reports|presents|introduces)$/i;

/** One thing that is said of an item in so many words; undefined for whatever may be of its title. */
export function readPlainFact(text: string): SaidFact | undefined {
  const said = text.trim();
  if (isExemptWord(said)) return { part: "closed" };
  const takes = /^(?:for|to) /i.test(said) ? readKind(said) : undefined;
  if (takes !== undefined) return { takes };
  const minutes = readLength(said);
  if (minutes !== undefined) return { minutes };
  const papers = readPapers(said);
  if (papers !== undefined) return { papers };
  const who = (ledBy.exec(said) ?? toReport.exec(said))?.groups?.who?.trim();
  return who === undefined || who.length > longestLead ? undefined : { lead: who };
}

/** A name that stands by itself: somebody of the roster. `among`: other facts stand beside it, so that a stranger's name is one too. */
export function readBareLead(text: string, roster: readonly Member[], among: boolean): SaidFact | undefined {
  const said = text.trim();
  if (said.length > longestLead || !/\p{L}/u.test(said)) return undefined;
  const match = matchMember(said, roster).kind;
  if (match === "one" || (among && match === "several")) return { lead: said };
  return among && plausibleName(said, false) !== undefined && said.includes(" ") ? { lead: said } : undefined;
}
