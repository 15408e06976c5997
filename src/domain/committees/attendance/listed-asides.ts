import type { Member } from "../member.js";
import { isListedAgency } from "./listed-agency.js";
import { isFullName } from "./listed-name.js";

const apologies = /^(?:apologies|apology|apols?|sent apologies|apologies (?:sent|given|received)|gave apologies)\.?$/i;
const inPassing =
  /^(?:accepted|received|noted|holiday|on holiday|ill|illness|unwell|sick(?:ness)?|work|work commitments?|(?:family|personal|medical|health)(?: reasons?| commitments?| matters?)?|annual leave|on (?:annual |maternity |paternity |sick )?leave|away|prior (?:engagement|commitment)|another meeting|present|attended|absent|yes|no|in part|part|\d+|n\/?a|online|in person|virtual(?:ly)?|remote(?:ly)?|(?:by|via|on) (?:microsoft )?(?:teams|zoom|phone|telephone|video|skype|webex)(?: link)?|teams|zoom|by phone|dialled in|part of (?:the )?meeting|part meeting|(?:(?:from|until|till|for|left|left at|left after|arrived|arrived at|joined|joined at|to) )?(?:the )?(?:agenda )?(?:items?|minutes?|min|no)\.? ?\d.{0,40}|(?:from|until|till|left|left at|arrived|arrived at|joined|joined at|to) \d.{0,40}|for (?:the )?agenda items?.{0,120})$/i;
const inPlaceOf =
  /^(?<before>.*?) ?\b(?<how>representing|deputi[sz]ing for|on behalf of|substitut(?:e|ing) for|deputy for|attending for|standing in for|in (?:the )?place of|sub for|for)\b (?<whom>.+)$/i;

const inTheirPlace =
  /^(?<before>.*?) ?\b(?:(?:deputi[sz]ing|deputy|substitute|sub|alternate) ?[:–-] ?|(?:represented|deputi[sz]ed|substituted|replaced) by )(?<whom>.+)$/i;

const behindThem =
  /^(?<whom>.+?),? (?:(?:deputi[sz]ing|substituting|deputi[sz]ed)|(?:attending|attended) (?:instead|in (?:his|her|their) place))$/i;

export function isApologies(text: string): boolean {
  return apologies.test(text);
}

/** What says nothing of who somebody is: "via Teams", "left at 3 pm", "items 4 and 5". */
export function isInPassing(text: string): boolean {
  return inPassing.test(text);
}

/** "Sam Newly representing Ann Ash", "for the Police": what stands before it, and the person or agency behind it. */
export type Standing = { before: string; person: string } | { before: string; agency: string };

/** "substitute: Ann Ash", "Sam Newly represented by Ann Ash": what stands before it, and who came instead. */
export function replacedBy(text: string, roster: readonly Member[]): { before: string; person: string } | undefined {
  if (text.length > 200) return undefined;
  const { before = "", whom } = (inTheirPlace.exec(text) ?? behindThem.exec(text))?.groups ?? {};
  return whom !== undefined && isFullName(whom, roster) ? { before, person: whom } : undefined;
}

/** `mayBeFor`: where "for" alone may say it, which in a title it does not. */
export function standingFor(text: string, mayBeFor: boolean, roster: readonly Member[]): Standing | undefined {
  if (text.length > 200) return undefined;
  const found = inPlaceOf.exec(text)?.groups;
  const { before = "", how = "", whom = "" } = found ?? {};
  if (found === undefined || (!mayBeFor && how.toLowerCase() === "for")) return undefined;
  if (isFullName(whom, roster)) return { before, person: whom };
  const agency = whom.replace(/^the /i, "");
  return how.toLowerCase() !== "for" && isListedAgency(agency, roster) ? { before, agency } : undefined;
}
