import { readKind } from "../../../domain/agendas/read-kind.js";
import { readLength } from "../../../domain/days/read-length.js";
import { withNames } from "../../turn/heard.js";
import type { ProgrammeCommand, ProgrammeDeed } from "../programme-command.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf, type Groups } from "./forms.js";
import { someProgrammeItems as some, theProgramme, typedOf, whichOf } from "./programme-refs.js";
import { readLead, readRecurrence } from "./read-programme-facts.js";
import { readProgrammePlace } from "./read-programme-place.js";
import { withReason } from "./reason.js";

const moveForms = formsOf(
  `(?:move|put|push|defer|postpone|reschedule|bring|plan|schedule)(?: back| forward)? ${some}(?: back| forward)?(?:,? (?:to|for|until|till|at|in|as|on))? (?<said>.+)`,
  `${some}(?: is| are| has been| have been| will be)?(?: now)?(?: moved| taken| put back| deferred| postponed| rescheduled| brought forward| planned| scheduled)?(?: to| for| until| at)? (?<said>.+)`,
);
const takenForms = formsOf(
  `${some} (?:was|were|has been|have been) (?:now )?(?:taken|considered|discussed|dealt with)(?: (?:at|in) (?:the last|the|its|that|their) meeting)?`,
);
const dropForms = formsOf(
  `(?:drop|remove|delete|strike|scrap|take) ${some}(?: off| from)?(?: ?(?:${theProgramme}))?(?:(?: ?[:;–—] ?| - |, | because | as )(?<why>.{3,}))?`,
  `${some}(?: is| are| has been| have been)(?: now)? (?:dropped|removed|scrapped|no longer needed)(?:(?: ?[:;–—] ?| - |, | because | as )(?<why>.{3,}))?`,
);
const recurForms = formsOf(`${some}(?: is| are| recurs?| repeats?| comes(?: back| again)?| to recur)* (?<said>.+)`);
const noMoreForms = formsOf(
  `${some} (?:no longer|does not|doesn['’]t|do not|don['’]t|will not|won['’]t) (?:recurs?|repeats?|come (?:back|again))(?: any ?more)?`,
  `${some} is (?:just )?once(?: only)?`,
);
const leadForms = formsOf(
  `${some}(?: is| are| to be| will be)* led by (?<said>.{2,60})`,
  `(?<said>.{2,60}?) (?:leads|is (?:the )?lead (?:for|of|on)|to lead(?: on)?) ${some}`,
  `${some}(?:['’]s)? lead(?: is|:)? (?<said>.{2,60})`,
);
const factForms = formsOf(`${some}(?: is| are|:)?(?: takes?| needs?)? (?<said>.{2,40})`);
const renameForms = formsOf(
  `(?:rename|reword|retitle) ${some} (?:to|as)(?: |: ?)(?<said>.{3,300})`,
  `(?:call) ${some} (?<said>.{3,300})`,
  `${some} is (?:called|renamed(?: to)?) (?<said>.{3,300})`,
);
const partForms = formsOf(
  `(?:make|mark|move) ${some}(?: to| into)?(?: the)? (?<part>closed|open|exempt|private|public)(?: part)?`,
  `${some} (?:is|are)(?: in the)? (?<part>closed|exempt|open)(?: part)?`,
);

/** "Move P7 to March because …", "P7 is led by Sarah", "drop P7: overtaken". */
export const readProgrammeChange: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  if (text.length > 600 || !/p ?-?\d|programme item/i.test(text)) return undefined;
  for (const read of readers) {
    const found = read(text, spoken, setting);
    if (found !== undefined) return found;
  }
  return undefined;
};

type Reader = (text: string, spoken: Spoken, setting: Setting) => ProgrammeCommand | undefined;

const readers: readonly Reader[] = [
  (text, spoken) => first(takenForms, text, spoken, () => ({ deed: "taken" })),
  (text, spoken) => first(noMoreForms, text, spoken, () => ({ deed: "recur-no-more" })),
  (text, spoken) => first(partForms, text, spoken, ({ part = "" }) => ({ deed: "part", part: partOf(part) })),
  (text, spoken) =>
    first(renameForms, text, spoken, ({ said = "" }) => ({
      deed: "rename",
      title: withNames(said, spoken.mentions).trim(),
    })),
  (text, spoken, setting) =>
    first(leadForms, text, spoken, ({ said = "" }) => {
      const lead = readLead(said, spoken, setting);
      return lead && { deed: "lead", lead };
    }),
  (text, spoken, { today }) =>
    first(recurForms, text, spoken, ({ said = "" }) => {
      const recurs = readRecurrence(said, today);
      return recurs && { deed: "recur", recurs };
    }),
  (text, spoken) =>
    first(factForms, text, spoken, ({ said = "" }) => {
      const minutes = readLength(said);
      if (minutes !== undefined) return { deed: "minutes", minutes };
      const takes = readKind(said);
      return takes && { deed: "takes", takes };
    }),
  (text, spoken) =>
    first(dropForms, text, spoken, ({ why }) => ({
      deed: "drop",
      ...(why !== undefined && { why: withNames(why, spoken.mentions).trim() }),
    })),
  (text, spoken, setting) =>
    first(moveForms, text, spoken, ({ said = "" }) => {
      const whole = readProgrammePlace(said, setting.today);
      // "After the inspection" waits for it; "because …" never does.
      if (whole !== undefined) return { deed: "move", to: whole };
      for (const reasoned of withReason(said, spoken, setting)) {
        const to = readProgrammePlace(reasoned.said, setting.today);
        if (to !== undefined) return { deed: "move", to, why: reasoned.why };
      }
      return undefined;
    }),
];

/** The first of the forms that comes to something. */
function first(
  forms: ReturnType<typeof formsOf>,
  text: string,
  spoken: Spoken,
  deedOf: (groups: Groups) => ProgrammeDeed | undefined,
): ProgrammeCommand | undefined {
  for (const groups of forms(text)) {
    const which = whichOf(groups);
    const deed = which && deedOf(groups);
    if (which !== undefined && deed !== undefined)
      return { kind: "programme-change", ...which, ...deed, typed: typedOf(spoken) };
  }
  return undefined;
}

function partOf(word: string): "open" | "closed" {
  return /^(?:open|public)$/i.test(word) ? "open" : "closed";
}
