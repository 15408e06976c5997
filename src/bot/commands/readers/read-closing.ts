import type { Command, Deed } from "../command.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { addedWords } from "./added-words.js";
import { formsOf, type Groups } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";
import { readPastDay } from "./past-day.js";

/** How a deed that ends or reopens an action is said. */
type Words = {
  row: "done" | "close" | "discharge" | "withdraw" | "reopen";
  /** Before the number: "done 12". */
  verbs: string;
  /** After it: "12 is done". */
  states: string;
  /** Without a number, in the thread of one action. */
  bare: string;
  deed: (added: string | undefined) => Deed;
};

const weHave = "(?:(?:i|we|the board)(?:['’]ve| have| has)? )?";
const rest = "(?<rest>(?![\\p{L}\\p{N}]).*)";

/** Reads "done 12", "12 and 14 are done", "mark 12 as done", each with what was added. */
function closingReader({ row, verbs, states, bare, deed }: Words, extra: readonly string[] = []): Row["read"] {
  const forms = formsOf(
    `${weHave}(?:${verbs})(?!\\p{L})(?: with)?(?: on)?\\s*:?\\s*${someItems}${rest}`,
    `(?:mark|set|tick|log|record|call${row === "done" ? "|make" : ""})(?: off)? ${someItems}(?: off)?(?: as| to| is| are)?(?: now| all| both)? (?:${states})${rest}`,
    `${someItems}(?:${aBreak}| |(?=['’]s |done\\b|discharged\\b))(?:(?:is|are|has been|have been|['’]s)(?: now| all| both)? |now |all |both )?(?:${states})${rest}`,
    ...extra,
  );
  const bareForms = formsOf(
    `(?:${bare})(?<rest>|\\s*[:–—]\\s*.+|\\s+-\\s+.+|\\s+because .+${row === "discharge" ? "|\\s+on .+" : ""})`,
  );
  const verbAlone = new RegExp(`^(?:${verbs}|mark(?: as)? (?:${states}))$`, "i");
  return (spoken, setting) => {
    for (const groups of forms(spoken.text)) {
      const items = itemRefs(groups);
      const said = deedWith(groups, spoken, setting);
      if (items !== undefined && said !== undefined) return { kind: "change", items, ...said };
    }
    const each = eachOf(spoken.text);
    if (each !== undefined) return each;
    for (const groups of bareForms(spoken.text)) {
      const said = deedWith(groups, spoken, setting);
      if (said !== undefined) return { kind: "change", ...said };
    }
    return verbAlone.test(spoken.text) ? { kind: "incomplete", row, missing: "number" } : undefined;
  };

  /** "34 done, 35 done": nothing else is said of either. */
  function eachOf(text: string): Command | undefined {
    if (text.length > longestCommand || !/\d.*[,;&]|\d.* and /i.test(text)) return undefined;
    const said = text.split(/\s*[,;&]\s*(?:and )?| and /i).map((part) => {
      const plain = [...forms(part)].find((groups) => groups.rest === "");
      return plain && itemRefs(plain);
    });
    const [first] = said;
    if (first === undefined || !said.every((one) => one !== undefined && one.code === first.code)) return undefined;
    const numbers = [...new Set(said.flatMap((one) => one?.numbers ?? []))];
    return { kind: "change", items: { ...first, numbers }, ...deed(undefined) };
  }

  function deedWith(groups: Groups, spoken: Spoken, setting: Setting): Deed | undefined {
    const after = groups.rest ?? "";
    if (row === "discharge") {
      const dated = dischargedOn(after, setting.today);
      const note = dated && addedWords(dated.rest, spoken, setting, { to: "done" });
      if (dated !== undefined && note !== false)
        return { deed: "discharge", ...(note === undefined ? {} : { note }), on: dated.on };
    }
    const added = addedWords(after, spoken, setting, {
      mayDeny: row === "withdraw" || row === "reopen",
      to: row === "withdraw" || row === "reopen" ? "other" : "done",
    });
    return added === false ? undefined : deed(added);
  }
}

const longestDay = 40;

/** "Discharged – 04.12.2014: agreed by all": the day on which the board did it comes first, and is none that is still ahead. */
function dischargedOn(after: string, today: Setting["today"]) {
  const led = /^(?:\s*[:,;(–—-]+\s*|\s+)(?:(?:on|at the meeting (?:on|of)|dated) )?/i.exec(after);
  if (led === null) return undefined;
  const said = after.slice(led[0].length);
  const whole = /^(?<day>[^:;,()–—]{3,40}?)(?<rest>\)?(?:\s*[:;,–—].*| - .*)?)$/isu.exec(said.slice(0, 1000))?.groups;
  if (whole?.day === undefined || whole.day.length > longestDay || said.length > 1000) return undefined;
  const on = readPastDay(whole.day, today);
  return on && { on, rest: (whole.rest ?? "").replace(/^\)/, "") };
}

/** "Done 12", "12-15 done", or "done" in the thread of one. */
export const readDone: Row["read"] = (spoken, setting) => {
  if (/^(?:done|finished|complete|completed)$/i.test(spoken.text)) return { kind: "change", deed: "done" };
  if (/^all (?:done|finished|complete)$/i.test(spoken.text))
    return { kind: "incomplete", row: "done", missing: "number" };
  return readDoneOf(spoken, setting);
};

const readDoneOf = closingReader({
  row: "done",
  verbs: "done|did|complete|completed|finish|finished|tick off|ticked off|sorted|done with",
  states: "done|complete|completed|finished|sorted|dealt with",
  bare: "done|mark (?:it |this |that )?(?:as )?done|(?:it|this|that)(?:['’]?s| is) (?:now )?done|i(?:['’]ve| have) done (?:it|this|that)",
  deed: (note) => ({ deed: "done", ...(note === undefined ? {} : { note }) }),
});

/** "Close 12": done by its owner, discharged by whoever may. */
export const readClose = closingReader({
  row: "close",
  verbs: "close|closed|close off|close out",
  states: "closed?(?: off)?",
  bare: "close (?:it|this|that)",
  deed: (note) => ({ deed: "close", ...(note === undefined ? {} : { note }) }),
});

/** "Discharge 3, 4 and 7", "12 discharged – 04.12.2014": the board agrees that it is closed. */
export const readDischarge = closingReader({
  row: "discharge",
  verbs: "discharge|discharged|sign off|signed off",
  states: "discharged?|sign(?:ed)? off",
  bare: "(?:discharge|sign off) (?:it|this|that)|discharged",
  deed: (note) => ({ deed: "discharge", ...(note === undefined ? {} : { note }) }),
});

/** "Withdraw 9: superseded": the board no longer wants it. */
export const readWithdraw = closingReader({
  row: "withdraw",
  verbs: "withdraw|withdrawn|scrap|drop|cancel",
  states: "withdraw|withdrawn|scrap|scrapped|dropped|cancel|cancelled|canceled",
  bare: "withdraw (?:it|this|that)|withdraw(?=\\s*[:–—]| because )",
  deed: (reason) => ({ deed: "withdraw", ...(reason === undefined ? {} : { reason }) }),
});

/** "Reopen 4", "open 4 again". */
export const readReopen = closingReader(
  {
    row: "reopen",
    verbs: "re-?open|re-?opened",
    states: "re-?open|re-?opened|open again",
    bare: "re-?open(?: (?:it|this|that))?",
    deed: (why) => ({ deed: "reopen", ...(why === undefined ? {} : { why }) }),
  },
  [`(?:open|make) ${someItems}(?: open)? again${rest}`],
);
