import { readClerkship } from "../readers/read-clerkship.js";
import { readRole } from "../readers/read-role.js";
import { exactly, type Row } from "./row.js";

const common = { head: "For chair and clerk", where: "anywhere", words: [], offer: "nothing", shown: 0 } as const;
const now = "(?: now| from now on)?";
const board = "(?:the |this |our |your )?(?:board|committee|roster|group|list)";
const there = `(?: (?:to|on|onto) ${board})?`;
const runner = "(?:clerk|chair|secretary)";
const clerk = "(?:the |your |our |its )?(?:new |acting )?(?:clerk|secretary)";

/** Who runs the board and what everybody on it is; asking to be put on it. */
export const roleRows: readonly Row[] = [
  {
    name: "take-over",
    ...common,
    examples: ["take over as clerk", "I am the clerk now", "I'll be clerk"],
    right: "take-over",
    changes: true,
    read: exactly(
      { kind: "take-over" },
      `(?:(?:i|let me|i['’]ll|i will|i['’]m|i am|i want to|i would like to|i['’]d like to) )?(?:take|taking) over(?: as ${clerk}| the clerkship)?${now}`,
      `(?:i am|i['’]?m|i['’]ll be|i will be|i['’]d like to be|i want to be)${now} ${clerk}${now}`,
      `(?:make|appoint) me(?: as| to be)? ${clerk}${now}`,
    ),
  },
  {
    name: "hand-clerkship",
    ...common,
    examples: ["hand over to Kirsty", "hand the clerkship to Kirsty", "Kirsty takes over from me as clerk"],
    right: "roster",
    changes: true,
    read: readClerkship,
  },
  {
    name: "role",
    ...common,
    examples: [
      "make Kirsty clerk",
      "Christine is chair",
      "make Robin an observer",
      "Kirsty is no longer clerk",
      "step down as clerk",
    ],
    right: "roster",
    changes: true,
    read: readRole,
  },
  {
    name: "join-requests",
    ...common,
    examples: ["who asked to join", "requests to join"],
    right: "roster",
    changes: false,
    read: exactly(
      { kind: "join-requests" },
      "(?:show |list )?(?:the |all )?(?:requests? to (?:join|be added)|join(?:ing)? requests?)",
      "who(?: has|['’]s)? (?:asked|asks|wants|wanted|is asking|would like) to (?:join|be added)(?: (?:the|this|our) (?:board|committee|roster))?",
    ),
  },
  {
    name: "ask-to-join",
    ...common,
    head: "This board",
    examples: ["ask the clerk to add me", "add me", "can I join"],
    right: "ask-to-join",
    changes: false,
    read: exactly(
      { kind: "ask-to-join" },
      `(?:ask|tell) (?:the |our |your )?${runner} (?:to|if (?:he|she|they) can) add me${there}`,
      `(?:(?:can|could) (?:you|${runner}|the ${runner}) )?add me${there}`,
      `put me on ${board}`,
      `(?:can|could|may) i (?:be added${there}|join(?: in| ${board})?)`,
      `(?:i (?:want|would like|wish)|i['’]d like|ask|request|asking) to (?:be added${there}|join(?: ${board})?)`,
      `let me join(?: ${board})?`,
    ),
  },
];
