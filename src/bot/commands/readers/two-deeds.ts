import { ownersFirst } from "../../../domain/actions/owners-first.js";
import { readOwners } from "../../../domain/actions/read-owners.js";
import { readDue } from "../../../domain/days/read-due.js";
import { withNames } from "../../turn/heard.js";
import type { Command } from "../command.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { textOf } from "../texts/text-of.js";
import { itemsText } from "../texts/text-of-change.js";

const joint = /[,;.:]\s+(?:and )?(?:then )?|\s[-–—]+\s|[–—]\s|\s(?:and(?: then)?|then)\s/gi;
const mostJoints = 8;
const deed =
  /^(?<verb>give|hand|pass|assign|re-?assign|extend|move|push|postpone|delay|defer|close|discharge|withdraw|re-?open|mark|make)(?: it| this| that)?(?<rest> .+)?$/is;
const stillOpen = /^(?:and )?#?a?(?<number>\d{1,6}) (?:is |are )?(?:still |not )/i;

/**
 * The single texts of a message that asks for two things: of one action ("give 1 to Sarah, due 10 April"), of two ("done 3, discharge 4"), or
 * that somebody is to do something ("12 done, Sarah to check by Friday"). None where it is not two things.
 */
export function twoDeeds(
  spoken: Spoken,
  setting: Setting,
  read: (text: string) => { command: Command } | undefined,
): readonly string[] {
  if (spoken.question || !/\d/.test(spoken.text)) return [];
  const text = withNames(spoken.text, spoken.mentions);
  for (const found of [...text.matchAll(joint)].slice(0, mostJoints)) {
    const first = read(text.slice(0, found.index))?.command;
    if (first?.kind !== "change" || first.items === undefined) continue;
    const after = text.slice(found.index + found[0].length);
    const other = /\d/.test(after) ? (read(after) ?? read(after.split(/[,;]/, 1)[0] ?? ""))?.command : undefined;
    const isOther = other?.kind === "change" && other.items !== undefined;
    const second = isOther ? textOf(other) : secondOf(after, itemsText(first.items), spoken, setting);
    const command = second === undefined ? undefined : read(second)?.command;
    const said = textOf(first);
    if (said === undefined || second === undefined || command === undefined || command.kind === "incomplete") continue;
    return [said, second];
  }
  return [];
}

/** What comes second, as a text of its own. */
function secondOf(said: string, items: string, { mentions }: Spoken, setting: Setting): string | undefined {
  const { verb, rest } = deed.exec(said)?.groups ?? {};
  if (verb !== undefined && !/^ (?:#|a)?\d+(?: |$)/i.test(rest ?? ""))
    return `${verb.toLowerCase()} ${items}${rest ?? ""}`;
  const other = stillOpen.exec(said)?.groups?.number;
  if (other !== undefined) return `show ${other}`;
  const day = said.replace(/^(?:now )?(?:due|by|until|till) (?:by |on )?/i, "");
  if (readDue(day, setting).kind !== "unreadable") return `${items} due ${day}`;
  const people = { roster: setting.roster, mentions };
  const undertaken = ownersFirst(said, people);
  if (undertaken?.sure === "known" && (undertaken.manner === "to" || undertaken.manner === "will"))
    return `action: ${said}`;
  return readOwners(said, people)?.sure === "known" ? `give ${items} to ${said}` : undefined;
}
