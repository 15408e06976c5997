import { withNames } from "../../turn/heard.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { holdsAnotherDeed } from "./another-deed.js";

/** Words to say that it is not, or not quite, or not yet: then nothing is done, and it is asked. */
const unfinished =
  /^(?:n['’]t|but|except|apart|save|nearly|almost|partly|half|if|when|once|until|till|unless|or|and|to be|soon|by|tomorrow|next|later|will|should|may|might|could|maybe|perhaps|\d)/i;
const denied = /^not\b/i;
const added =
  /^(?:\s*[:,;.–—-]+\s*|\s*(?=\()|\s+(?:because(?: of)?|as|since|due to|with the note|note)\s+)(?<said>.+)$/isu;
const because = /^[\s:,;.–—-]*(?:because|as|since|due to)\s/i;

/**
 * What was added after the thing that is asked for: a note or a reason, after a dash, colon or comma, in brackets or after "because".
 * Undefined: nothing. False: something else is being said, or it is taken back in part ("but not the letter"). `mayDeny`: what is asked for
 * stands to reason with a "not" ("withdraw 9: not needed"). `to`: what is done, or something else.
 */
export function addedWords(
  rest: string,
  { mentions }: Pick<Spoken, "mentions">,
  setting: Setting,
  { mayDeny = false, to = "other" }: { mayDeny?: boolean; to?: "done" | "other" } = {},
): string | undefined | false {
  if (rest === "") return undefined;
  const said = added.exec(rest)?.groups?.said?.replace(/^because(?: of)? /i, "");
  if (said === undefined || unfinished.test(said) || (!mayDeny && denied.test(said))) return false;
  if (holdsAnotherDeed(said, because.test(rest) ? "because" : to, { mentions }, setting)) return false;
  const words = withNames(/^\([^()]*\)$/.test(said) ? said.slice(1, -1) : said, mentions).trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}
