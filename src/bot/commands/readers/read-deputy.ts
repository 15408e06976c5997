import type { SaidOwner } from "../../../domain/actions/said-action.js";
import type { Command } from "../command.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf } from "./forms.js";
import { readPerson } from "./read-person.js";

const deputy = "(?:deputy|stand-?in|substitute)";
const is = "(?: is| am|['’]s|['’]m| will be)(?: now| also)?";
const own = "(?:(?<my>my)|(?<whose>.{1,60}?)['’]s?)";
const of = "(?:for|of|to) (?<whose>.{1,60}?)";
const meanwhile =
  "(?:,? (?:while|when|whenever|if) (?:i|she|he|they|\\p{L}+)(?:['’](?:m|s|re)| am| is| are) (?:away|off|on leave|absent|out))?";
const namedForms = formsOf(
  `(?<who>.{1,60}?)${is} (?:the |a )?${deputy} ${of}${meanwhile}`,
  `(?<who>.{1,60}?)${is} ${own} ${deputy}${meanwhile}`,
  `(?<who>.{1,60}?) (?:deputises|deputizes|stands in|(?:is|['’]s|am|['’]m) (?:deputising|standing in)|will (?:deputise|stand in)) for (?<whose>.{1,60}?)${meanwhile}`,
  `(?<who>.{1,60}?) (?:covers|(?:is|['’]s|am|['’]m) covering|will cover) for (?<whose>.{1,60}?)${meanwhile}`,
  `(?:make|name|appoint|set|add) (?<who>.{1,60}?)(?: as| to be)? (?:the |a )?${deputy} ${of}`,
  `(?:make|name|appoint|set|add) (?<who>.{1,60}?)(?: as)? ${own} ${deputy}${meanwhile}`,
  `${own} ${deputy}(?: is| will be|:)(?: now)? (?<who>.{1,60}?)`,
  `${deputy} ${of}(?: is|:) (?<who>.{1,60}?)`,
);
const removedForms = formsOf(
  `(?<my>no) ${deputy}(?: any ?more)?`,
  `no ${deputy} ${of}(?: any ?more)?`,
  `(?:nobody|no one|no-one) is ${own} ${deputy}(?: any ?more)?`,
  `(?:nobody|no one|no-one) (?:is )?(?:the )?${deputy} ${of}(?: any ?more)?`,
  `(?:remove|drop|cancel|end|delete|take away|clear) ${own} ${deputy}`,
  `(?:remove|drop|cancel|end|delete|take away|clear) (?:the )?${deputy} ${of}`,
  `(?:remove|drop|cancel|end|delete) .{1,60}? as ${own} ${deputy}`,
  `(?:remove|drop|cancel|end|delete) .{1,60}? as (?:the )?${deputy} ${of}`,
  `(?<whose>.{1,60}?) (?:has|have) no ${deputy}(?: any ?more)?`,
);

/** "Sam is deputy for Shona", "Sam is my deputy", "no deputy for Shona". */
export const readDeputy: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand) return undefined;
  for (const { who, my, whose } of namedForms(spoken.text)) {
    const named = who === undefined ? undefined : readPerson(who, spoken, setting);
    const read = named && deputyOf(my, whose, named, spoken, setting);
    if (read !== undefined) return read;
  }
  for (const { my, whose } of removedForms(spoken.text)) {
    const read = deputyOf(my, whose, undefined, spoken, setting);
    if (read !== undefined) return read;
  }
  return undefined;
};

function deputyOf(
  my: string | undefined,
  said: string | undefined,
  named: SaidOwner | undefined,
  spoken: Spoken,
  setting: Setting,
): Command | undefined {
  const whose = my !== undefined ? { kind: "me" as const } : said && readPerson(said, spoken, setting);
  if (!whose) return undefined;
  return { kind: "deputy", whose, ...(named === undefined ? {} : { deputy: named }) };
}
