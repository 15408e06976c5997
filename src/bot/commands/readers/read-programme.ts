import type { Row } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";
import { someProgrammeItems, theProgramme, typedOf, whichOf } from "./programme-refs.js";
import { readProgrammePlace } from "./read-programme-place.js";

const looks = "(?:(?:show|see|view|open|give|get)(?: me| us)? |what(?:['’]?s| is) (?:on |in )?)?";
const lookForms = formsOf(`${looks}(?:${theProgramme})(?: (?:for|in|of) (?<place>.{3,40}))?`);

/** Until when is not said: the item is shown, with its buttons. */
const deferred = "(?:(?:defer|postpone|put off) )?";
const showForms = formsOf(`${looks}${someProgrammeItems}`, `${deferred}${someProgrammeItems}`);

/** "Programme", "work programme for September". */
export const readProgramme: Row["read"] = (spoken, { today }) => {
  if (spoken.text.length > 100) return undefined;
  const groups = firstOf(lookForms, spoken.text);
  if (groups === undefined) return undefined;
  const typed = typedOf(spoken);
  if (groups.place === undefined) return { kind: "programme", typed };
  const place = readProgrammePlace(groups.place, today);
  if (place?.kind === "month") return { kind: "programme", month: place, typed };
  return place?.kind === "next-meeting" || place?.kind === "unscheduled" ? { kind: "programme", typed } : undefined;
};

/** "P7", "show P7". */
export const readProgrammeItem: Row["read"] = (spoken) => {
  if (spoken.text.length > 60) return undefined;
  const groups = firstOf(showForms, spoken.text);
  const { numbers: [number, ...others] = [], code } = (groups && whichOf(groups)) ?? {};
  if (number === undefined || others.length > 0) return undefined;
  return { kind: "programme-show", number, ...(code !== undefined && { code }), typed: typedOf(spoken) };
};
