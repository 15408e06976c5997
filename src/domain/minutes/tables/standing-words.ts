import type { SaidState } from "../finding.js";

/** How a board says how an action stands, without a day and without what else it says. */
export type StandingKind = SaidState["kind"];

const quite = "(?:now |all |fully |action |actions |item |task |this (?:action |item )?(?:is|has been) )*";

const forms: readonly (readonly [StandingKind, string])[] = [
  [
    "ongoing",
    "(?:partly|partially|part|nearly|almost|mostly|substantially|not (?:yet )?fully)[ -](?:completed?|closed|done|achieved|met)|on-? ?going|in[ -]progress|in hand|under ?-?way|started|commenced|in train|outstanding|on (?:track|target|schedule)|(?:slightly )?(?:behind schedule|delayed|slipped|late)|some slippage|at risk|on hold|paused|awaiting (?:response|reply|update|information)|(?:still )?(?:to be )?(?:progressed|progressing)|being progressed|partial|working on it|wip|to continue|continuing|remains? (?:open|outstanding|ongoing)|leave open|keep open|chased",
  ],
  [
    "open",
    "(?:action )?(?:open|new|live|active|pending|current|not (?:yet )?(?:started|begun|commenced|completed?|done|due|closed|met|achieved)|incomplete|to ?do|overdue|due|planned|scheduled|no|n|not yet|to be (?:done|started|actioned|completed|confirmed)|uncompleted|no progress|assigned|x|✗|✘|☐)",
  ],
  [
    "carried",
    "(?:action )?(?:to be )?(?:carr(?:y|ied) (?:forward|over)|c/f(?:wd)?|c/fwd|cfwd|brought forward|b/f|rolled over|deferred|postponed)(?: to (?:the )?(?:next|following) (?:meeting|board|agenda))?(?: again)?",
  ],
  [
    "withdrawn",
    "(?:action )?(?:to be )?(?:superse[dc]ed|withdrawn|cancelled|canceled|abandoned|dropped|deleted|rejected|no longer (?:required|needed|relevant|applicable|necessary)|not required|not (?:being )?pursued|void|duplicate|removed|not proceeding|merged)",
  ],
  [
    "discharged",
    "(?:discharged|closed|action (?:now )?(?:closed|completed?|discharged|done)|blue|signed off|archived|no further action(?: required| needed)?|nfa)",
  ],
  [
    "done",
    "(?:completed?|done|achieved|delivered|finished|implemented|fulfilled|actioned|complete and closed|yes|y|✓|✔|☑|100 ?%(?: completed?)?|(?:completed?|done) ?[✓✔☑]|met)",
  ],
];

/** The whole of a text says how it stands. The day behind it, if any, has been taken off. */
const whole = forms.map(([kind, form]) => [kind, new RegExp(`^${quite}(?:${form})$`, "i")] as const);

/** Closed, said behind the last sentence: "Letter sent. Action closed." Without "action" only as a sentence of its own. */
const atEnd =
  /(?:(?<=[\s.;:,–—(-])action (?:is )?(?:now )?(?:been )?(?<action>closed|completed?|discharged|done)|(?<=[.;:!?)–—-]\s{0,2})(?<own>closed|completed?|discharged|done|superseded|withdrawn|no further action(?: required)?|on-?going|in progress|carried forward|(?:remains )?open|remains outstanding|on track|under ?way)|(?<=\p{L}, )(?<short>closed|completed|discharged))[).\s]*$/iu;

/** How something stands, as the whole of a text has it. */
export function standingIn(text: string): StandingKind | undefined {
  const said = text.replace(/^[\s.,;:()[\]–—*-]+|[\s.,;:()[\]!*–—-]+$/g, "").replace(/\s+/g, " ");
  if (said === "" || said.length > 60) return undefined;
  return whole.find(([, form]) => form.test(said))?.[0];
}

/** How something stands, as the last words of a text have it, and what stands before them. */
export function standingAtEnd(text: string): { kind: StandingKind; before: string } | undefined {
  const tail = text.slice(-60);
  const found = atEnd.exec(tail);
  if (found === null) return undefined;
  const words =
    found.groups?.action === undefined ? (found.groups?.own ?? found.groups?.short) : `action ${found.groups.action}`;
  const kind = words === undefined ? undefined : standingIn(words);
  return kind && { kind, before: text.slice(0, text.length - tail.length + found.index).trim() };
}

/** How something stands, as the first words of a text have it: "Completed – letter sent", "Closed. Letter sent". */
export function standingAtStart(text: string): { kind: StandingKind; rest: string } | undefined {
  const put =
    /^(?<words>on hold|deferred|postponed|carried forward)\b(?<rest> (?:until|to|till|pending|for)\b.*)$/isu.exec(
      text,
    )?.groups;
  const found =
    put ?? /^(?<words>[^.:;–—\n-]{2,40}?(?:-going)?)(?:\s*[.:;–—]\s*|\s+-\s+|\s*\n)(?<rest>\S.*)$/su.exec(text)?.groups;
  const kind = found?.words === undefined ? undefined : standingIn(found.words);
  return kind && { kind, rest: found?.rest ?? "" };
}
