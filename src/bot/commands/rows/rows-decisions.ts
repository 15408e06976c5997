import { withNames } from "../../turn/heard.js";
import { firstOf, formsOf } from "../readers/forms.js";
import { readMeetingRef } from "../readers/meeting-ref.js";
import { readFollowDecision } from "../readers/read-follow-decision.js";
import { readAgreeing, readResolving } from "../readers/read-resolving.js";
import { longestReason } from "../readers/reason.js";
import { longestCommand, type Row } from "./row.js";

const common = { head: "Meetings", where: "anywhere", offer: "nothing", shown: 0, words: [] } as const;
const decision =
  "(?:decision |resolution )?(?:d ?(?<number>\\d{1,5})|(?<=decision |resolution )(?:no\\.? ?)?(?<bare>\\d{1,5}))";
const ofMeeting = "(?: (?:of|from|at|in|since) (?<meeting>.{3,60}))?";
const listForms = formsOf(
  `(?:(?:show|list|see|view|get)(?: me| us)? )?(?:all )?(?:the |our )?(?:decisions|resolutions)(?: (?:made|taken|so far))*${ofMeeting}`,
  `what (?:did|has|have) (?:we|the board|the committee|they) (?:decide|resolve|decided|resolved)${ofMeeting}`,
  `what was (?:decided|resolved)${ofMeeting}`,
);
const showForms = formsOf(`(?:(?:show|open|see|view)(?: me| us)? )?(?:the )?${decision}`);
const strikeForms = formsOf(
  `(?:strike|cross|take)(?: out)? (?:the )?${decision}(?: out)?(?:(?: ?[:;,–—-]+ ?| because | as )(?<why>.{2,}))?`,
);
const correctForms = formsOf(
  `(?:correct|reword) (?:the )?${decision}(?: ?[:–—-]+ ?| to(?: read)?:? )(?<text>.{3,})`,
  `(?:the )?${decision} (?:should read|reads|is to read)(?: ?[:–—-]+ ?| )(?<text>.{3,})`,
);

/** What the board resolved. */
export const decisionRows: readonly Row[] = [
  {
    ...common,
    name: "resolve",
    examples: [
      "resolved: that the report be noted",
      "decision: the plan is approved",
      "it was resolved that the report be noted",
    ],
    words: ["resolved", "decided"],
    shown: 1,
    right: "meetings",
    changes: true,
    read: readResolving,
  },
  {
    ...common,
    name: "agree",
    examples: ["agreed: the plan stands", "noted: the report"],
    words: ["agreed", "noted"],
    right: "meetings",
    changes: true,
    read: readAgreeing,
  },
  {
    ...common,
    name: "decisions",
    examples: ["decisions", "what was decided", "decisions of the last meeting"],
    words: ["decisions", "resolutions"],
    offer: "example",
    right: "look",
    changes: false,
    read: ({ text }, { today }) => {
      if (text.length > longestCommand) return undefined;
      const groups = firstOf(listForms, text);
      if (groups === undefined) return undefined;
      if (groups.meeting === undefined) return { kind: "decisions" };
      const meeting = readMeetingRef(groups.meeting, today, true);
      return meeting && { kind: "decisions", meeting };
    },
  },
  {
    ...common,
    name: "show-decision",
    examples: ["show D12", "D12", "decision 12"],
    right: "look",
    changes: false,
    read: ({ text }) => {
      const number = text.length > longestCommand ? undefined : numberIn(firstOf(showForms, text));
      return number === undefined ? undefined : { kind: "show-decision", number };
    },
  },
  {
    ...common,
    name: "follow-decision",
    examples: ["follow up D12 in six months", "D12 to come back in March", "report back on D12 quarterly"],
    words: ["follow"],
    right: "meetings",
    changes: true,
    read: ({ text }) => (text.length > longestCommand ? undefined : readFollowDecision(text)),
  },
  {
    ...common,
    name: "strike-decision",
    examples: ["strike D12: recorded twice", "strike out D12"],
    right: "meetings",
    changes: true,
    read: ({ text, mentions }) => {
      const groups = text.length > longestReason ? undefined : firstOf(strikeForms, text);
      const number = numberIn(groups);
      if (number === undefined) return undefined;
      const why = groups?.why === undefined ? {} : { why: withNames(groups.why, mentions) };
      return { kind: "strike-decision", number, ...why };
    },
  },
  {
    ...common,
    name: "correct-decision",
    examples: ["correct D12: that the report be approved", "D12 should read: that the report be approved"],
    right: "meetings",
    changes: true,
    read: ({ text, mentions }) => {
      const groups = firstOf(correctForms, text);
      const number = numberIn(groups);
      if (number === undefined || groups?.text === undefined) return undefined;
      return { kind: "correct-decision", number, text: withNames(groups.text, mentions) };
    },
  },
];

/** D1 is the first. */
function numberIn(groups: Readonly<Record<string, string | undefined>> | undefined): number | undefined {
  const typed = groups?.number ?? groups?.bare;
  return typed === undefined || Number(typed) === 0 ? undefined : Number(typed);
}
