import type { Day } from "../../../domain/days/day.js";
import { findZone } from "../../../domain/days/find-zone.js";
import type { Nation } from "../../../domain/days/nation.js";
import { readRanges } from "../../../domain/days/read-ranges.js";
import type { SettingsWish } from "../../../domain/reminders/policy-change.js";
import { firstOf, formsOf } from "./forms.js";

const place = "(?<place>england|wales|scotland|northern ireland|ni|n\\.? ireland)";
const people = "(?<people>english|welsh|scottish|scots|northern irish)";
const nationForms = formsOf(
  `(?:we(?:['’]re| are)|(?:our|the|this) (?:board|committee) is|this is) in ${place}`,
  `(?:our |the |set (?:the |our )?)?nation(?: is| to|:)? ${place}`,
  `(?:we (?:use|keep|have) |use |keep |with )?(?:the )?(?:bank |public )?holidays (?:of|in|for) ${place}`,
  `(?:we (?:use|keep|have) |use |keep |with )?(?:the )?${people} (?:bank |public )?holidays`,
  `(?:we (?:use|keep|have) |use |keep )(?:the )?${place}['’]?s? (?:bank |public )holidays`,
);
const zoneForms = formsOf(
  "(?:(?:set|use|change) )?(?:the |our |this |board['’]?s |committee['’]?s )*time ?zone(?: is| to|:)? (?<zone>\\S{1,40}(?: \\S{1,20})?)",
);
const recessForms = formsOf(
  "(?:(?:add|set|we have|there is|the board has|note) )?(?:an? |the |our |another )?(?:(?:summer|winter|spring|autumn|easter|christmas|half[- ]term|school) )?recess(?: is| runs| will be|es)?(?<from> from|:| between)? (?<ranges>.{2,400})",
  "(?:we are|we['’]re|the board is|we will be) in recess(?<from> from| between)? (?<ranges>.{2,400})",
);
const noRecess = formsOf(
  "(?:no|clear|remove|delete|forget|without|cancel|end)(?: the| our| any| all)* recess(?:es)?|recess off",
);

/** What a message wants set of the days of a board: whose holidays it keeps, when it does not sit, its time zone. */
export function readSettingsDays(text: string, today: Day): SettingsWish | undefined {
  if (!/recess|zone|nation|holiday|\bin (?:england|wales|scotland|n)/i.test(text)) return undefined;
  return nationIn(text) ?? zoneIn(text) ?? recessIn(text, today);
}

function nationIn(text: string): SettingsWish | undefined {
  const said = firstOf(nationForms, text);
  const name = (said?.place ?? said?.people)?.toLowerCase();
  return name === undefined ? undefined : { nation: nationOf(name) };
}

function nationOf(name: string): Nation {
  if (name.startsWith("eng")) return "england";
  if (name.startsWith("w")) return "wales";
  return name.startsWith("s") ? "scotland" : "northern-ireland";
}

/** Words that name no zone are something else, unless they have its form. */
function zoneIn(text: string): SettingsWish | undefined {
  const zone = firstOf(zoneForms, text)?.zone;
  return zone !== undefined && (findZone(zone) !== undefined || /^\w+\/\w+$/.test(zone)) ? { zone } : undefined;
}

function recessIn(text: string, today: Day): SettingsWish | undefined {
  if (firstOf(noRecess, text) !== undefined) return { recess: { add: false, said: { kind: "none" } } };
  const { ranges, from } = firstOf(recessForms, text) ?? {};
  if (ranges === undefined) return undefined;
  // "Until 30 March" begins today.
  const until = /^(?:until|till|til|up to|to) (?<end>.+)$/is.exec(ranges)?.groups?.end;
  const said = readRanges(
    until === undefined ? `${from === " between" ? "between " : ""}${ranges}` : `${today} to ${until}`,
    today,
  );
  // "Recess was quiet" says nothing of days, "recess from Christmas on" does.
  return said.kind === "unreadable" && from === undefined ? undefined : { recess: { add: true, said } };
}
