import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { isNobody } from "../../../domain/actions/task-words.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import { plausibleName } from "../../../domain/committees/plausible-name.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";

/**
 * The one person whom the whole of a phrase names, where something is said of people: a mention, "me", whoever the roster knows, or what
 * is plainly a name. Undefined: it names a thing, an agency or several.
 */
export function readPerson(
  phrase: string,
  { mentions }: Pick<Spoken, "mentions">,
  { roster }: Setting,
): SaidOwner | undefined {
  const said = phrase.trim().replace(/^@/, "");
  if (/^[\ue000-\uf8ff]$/.test(said)) {
    const person = mentions[said.charCodeAt(0) - 0xe000];
    return person && { kind: "mention", channelId: person.channelId, text: person.name };
  }
  if (/^(?:me|myself|i)$/i.test(said)) return { kind: "me" };
  if (/[\ue000-\uf8ff\d]/.test(said) || isNobody(said)) return undefined;
  if (matchMember(said, roster).kind !== "none") return { kind: "typed", text: said };
  const name = plausibleName(said, false);
  return name === undefined ? undefined : { kind: "typed", text: name };
}
