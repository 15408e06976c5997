import type { LogFileCommand } from "../log-file-command.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { readWhose } from "./list-pieces.js";
import { readMeetingRef } from "./meeting-ref.js";

type Wish = Omit<LogFileCommand, "kind">;

const lead =
  /^(?:(?:please )?(?:export|download|print|give|send|get|make|create|produce|write|draft|show|save|(?:can|could|may) (?:i|we) (?:have|get)|i(?:['’]d like| want| need))(?: me| us)?\b ?)?(?:out )?(?:the |our |a |an )?/i;
/** Which file is wanted; without one of these it is the list that is asked for. */
const word = "(?:an? |the )?(?:ms |microsoft )?(?:word|docx?)(?: (?:file|document|doc|table|format))?";
const csv = "(?:an? |the )?(?:csv|excel|xlsx?|spreadsheet)(?: (?:file|sheet|document|format))?";
const asWord = new RegExp(`(?:^| )(?:(?:as|in|to|into|for) )?(?<form>${word})(?= |$)`, "i");
const asCsv = new RegExp(`(?:^| )(?:(?:as|in|to|into|for) )?(?<form>${csv})(?= |$)`, "i");
const asFile = /(?:^| )(?:as |in |to )?(?:a |an )?(?:file|document|paper|attachment)(?= |$)/i;
const log =
  /^(?:(?<state>outstanding|open|overdue|late|discharged|closed|completed) )?(?:action (?:log|list|tracker|register|points?|sheet)|actions?(?: log| list)?|log(?: of (?:the |our )?actions)?|list of (?:the |our )?(?:outstanding )?actions|appendix(?: one| 1| of (?:the |our )?actions)?)(?<appendix> appendix)?(?= |$)/i;
const closedPart =
  /,?(?:^| )(?:(?:with|including|and|plus) )?(?:the )?(?:closed|exempt|confidential|private) (?:part|items?|section|ones)(?: too| as well)?(?= |$)/i;
const ofPlan =
  /^(?:for|of|under|in) (?:the |our )?(?:plan|objective(?: (?<objective>[\d.]{1,8}[a-z]?))?|(?<bare>\d{1,2}(?:\.\d{1,2})+))$/i;

/** "action log as Word", "export the action log for Police as csv", "appendix with the closed part". */
export const readLogFile: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  if (text.length > longestCommand || !/log|appendix|action/i.test(text)) return undefined;
  const wish = readWish(text.replace(/[.?!]+$/, ""), spoken, setting);
  return wish && { kind: "log-file", ...wish };
};

function readWish(text: string, spoken: Spoken, setting: Setting): Wish | undefined {
  const started = lead.exec(text)?.[0] ?? "";
  const exported = /export|download|print/i.test(started);
  let rest = text.slice(started.length);
  const take = (form: RegExp): boolean => {
    const found = form.exec(rest);
    if (found === null) return false;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.replace(/ {2,}/g, " ").trim();
    return true;
  };
  const closed = take(closedPart);
  const isCsv = take(asCsv);
  const isWord = take(asWord);
  const isFile = take(asFile);
  const isMine = take(/^my (?:own )?/i);
  take(/^(?:of|with|for) (?:the |our )?/i);
  const named = log.exec(rest);
  if (named === null) return undefined;
  const isAppendix = /appendix/i.test(named[0]);
  if (!(isCsv || isWord || isFile || isAppendix || exported)) return undefined;
  const narrowed = isMine && rest === named[0] ? mine : narrowedBy(rest.slice(named[0].length).trim(), spoken, setting);
  const state = stateOf(named.groups?.state);
  return (
    narrowed && {
      form: isCsv ? "csv" : "word",
      ...(state !== undefined && { state }),
      ...narrowed,
      ...(closed && { closed: true as const }),
    }
  );
}

const mine = { whose: { kind: "me" } } as const;

function stateOf(said: string | undefined): Wish["state"] {
  if (said === undefined) return undefined;
  if (/overdue|late/i.test(said)) return "overdue";
  return /outstanding|open/i.test(said) ? "outstanding" : "discharged";
}

function narrowedBy(
  rest: string,
  spoken: Spoken,
  setting: Setting,
): Pick<Wish, "whose" | "meeting" | "plan"> | undefined {
  if (rest === "") return {};
  const plan = ofPlan.exec(rest)?.groups;
  if (plan !== undefined) {
    const objective = plan.objective ?? plan.bare;
    return { plan: objective === undefined ? {} : { objective } };
  }
  const said = /^(?:for|of|from|by|with|owned by) (?<who>.{2,60})$/i.exec(rest)?.groups?.who;
  if (said === undefined) return undefined;
  const meeting = readMeetingRef(said, setting.today);
  if (meeting !== undefined) return { meeting };
  const whose = readWhose(said, spoken, setting);
  return whose && { whose };
}
