import { numbersIn } from "./item-refs.js";

const deeds =
  /\b(?:done|complete|completed|finished?|closed?|discharged?|withdraw|withdrawn|reopen|due|give|given|move|extend|push|postpone|grant|decline|update|on track|at risk|off track|exempt|carried|to (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|next)\p{L}*)\b/iu;
const begins = /^(?:(?:and|then|also|but) )?(?:#|a ?)?(?<number>\d{1,6})\b/i;

/**
 * Whether words that would be a note or a reason ask for something of another action: "done 3, discharge 4", "12 due Friday, 13 due Monday".
 * Then neither is done, and it is asked.
 */
export function holdsAnotherDeed(words: string): boolean {
  const numbers = numbersIn(words);
  const [first] = numbers;
  return first !== undefined && (Number(begins.exec(words)?.groups?.number) === first || deeds.test(words));
}
