import { ownersFirst } from "../../../domain/actions/owners-first.js";
import { readOwners } from "../../../domain/actions/read-owners.js";
import { readDue } from "../../../domain/days/read-due.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { numbersIn } from "./item-refs.js";

const deeds =
  /\b(?:done|complete|completed|finished?|closed?|discharged?|withdraw|withdrawn|reopen|due|give|given|move|extend|push|postpone|grant|decline|update|on track|at risk|off track|exempt|carried|to (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|next)\p{L}*)\b/iu;
const begins = /^(?:(?:and|then|also|but) )?(?:#|a ?)?(?<number>\d{1,6})\b/i;

const verb =
  "(?:please )?(?:(?:give|hand|pass|assign|re-?assign|extend|move|push|postpone|delay|defer)(?: it| this| that)?(?: back| over| on)? (?:to|until|till|by) |due (?!to\\b)|(?:close|discharge|withdraw|re-?open|mark|make)(?: it| this| that)\\b)";
/** "Give to Sarah", "and extend it to 10 April": what would be said of the action itself. */
const ofTheSame = new RegExp(`(?:^|(?:,|;|\\.| and| then) (?:(?:and|then|also) )*)${verb}`, "i");
/** So much can be a day or a list of people. */
const longestPhrase = 60;

/**
 * Whether words that would be a note or a reason ask for something else: of another action ("done 3, discharge 4", "12 due Friday, 13 due
 * Monday"), or of the same one: a deed ("give to Sarah"), a day, an owner or an undertaking ("Sarah to check it"). Then none of it is
 * done, and it is asked. `after`: what they are added to: after "because" nothing but a deed of its own is another, to what is done a day says when.
 */
export function holdsAnotherDeed(
  words: string,
  after: "because" | "done" | "other",
  { mentions }: Pick<Spoken, "mentions">,
  setting: Setting,
): boolean {
  const numbers = numbersIn(words);
  const [first] = numbers;
  if (first !== undefined && (Number(begins.exec(words)?.groups?.number) === first || deeds.test(words))) return true;
  if (ofTheSame.test(words)) return true;
  if (after === "because") return false;
  const said = words.replace(/^(?:and|then|also|now) /i, "");
  const short = said.length <= longestPhrase;
  if (short && after === "other" && isDay(said, setting)) return true;
  const people = { roster: setting.roster, mentions };
  if (short && readOwners(said, people)?.sure === "known") return true;
  const undertaken = ownersFirst(said, people);
  return (
    undertaken?.sure === "known" &&
    (undertaken.manner === "to" || (after === "done" && undertaken.manner === "will" && !/^be /i.test(undertaken.task)))
  );
}

function isDay(words: string, { today }: Setting): boolean {
  // "Needed by Friday" says why.
  const said = words.replace(/^(?:by|until|till|on|for) /i, "");
  return !/^(?:needed|wanted|required)\b/i.test(said) && readDue(said, { today }).kind !== "unreadable";
}
