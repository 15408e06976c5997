import { firstOf, formsOf } from "../readers/forms.js";
import { itemRef, someItems } from "../readers/item-refs.js";
import { readMeetingRef } from "../readers/meeting-ref.js";
import { exactly, longestCommand, ofEach, type Row } from "./row.js";

const showForms = formsOf(
  `(?:show|view|see|open|edit|find|look at|look up|display|get|read)(?: me| us)?(?: the)? ${someItems}(?: again)?`,
  `(?:(?:what(?: is|['’]?s) )?(?:the )?status of|what(?: is|['’]?s)|whats|tell me about|details? (?:of|for|on|about)|what about|how about|where are we with|how is|how['’]s|how are we (?:getting on|doing) with|any news (?:on|about))(?: the)? ${someItems}(?: about| going| like)?`,
  `who(?: is|['’]?s)? (?:owns|own|has|got|doing|on|responsible for|the owner of|leading on|leads on) ${someItems}`,
  `when(?: is|['’]?s) ${someItems} due(?: by| on)?`,
  `(?:is|has) ${someItems} (?:been )?(?:done|finished|complete|completed|closed|open|overdue|late|still open|outstanding)(?: yet)?`,
  `is ${someItems} (?:still )?(?:on track|at risk|off track|exempt|confidential|in the (?:open|closed) part)`,
  `whose is ${someItems}`,
  `${someItems}(?: status| details)?`,
);

const referenceForms = formsOf(
  ...[
    "(?:board(?:['’]s)? |minute |minuted |our )?(?:reference|ref)(?: no\\.?| number|:)? ?(?<reference>\\d{1,4}[a-z]?(?:[./]\\d{1,4})?)(?: (?:of|from) (?<meeting>.{3,60}))?",
    "board(?:['’]s)? action ?(?<reference>\\d{1,4}[a-z]?)(?: (?:of|from) (?<meeting>.{3,60}))?",
    "(?:the )?(?:action|item) (?:no\\.? |number )?(?<reference>\\d{1,4}[a-z]?) (?:of|from|raised on|in|at) (?:the )?(?=.{0,40}(?:\\d|meeting|minutes|january|february|march|april|may|june|july|august|september|october|november|december))(?<meeting>.{3,60})",
  ].map((form) => `(?:(?:show|view|see|open|find|look up|display|what is|what['’]?s)(?: me| us)?(?: the)? )?${form}`),
);

const historyForms = formsOf(
  `(?:(?:show|give|see|view|get)(?: me| us)? )?(?:the )?(?:whole |full )?(?:history|story|record|audit trail)(?: of| for| on)? ${someItems}`,
  `${someItems}(?:['’]s)? (?:history|story)`,
  `what (?:has )?happened (?:to|with) ${someItems}`,
  `who (?:has )?changed ${someItems}`,
  `how often (?:was|has) ${someItems} (?:been )?moved`,
);

const looking = { head: "See what is outstanding", right: "look", where: "anywhere", changes: false } as const;

/** Looks at single actions, at what was begun, and at all of it before a meeting. */
export const lookRows: readonly Row[] = [
  {
    name: "show",
    ...looking,
    examples: ["show 12", "12", "A12", "LSCB A12", "show action 12", "who owns 12"],
    shown: 1,
    words: ["show", "view", "see"],
    offer: ofEach((number) => `show ${number}`),
    read: ({ text }) => {
      if (text.length > 100) return undefined;
      if (/^(?:show|view|open)(?: me)?(?: an?| the)?(?: action| item)?$/i.test(text))
        return { kind: "incomplete", row: "show", missing: "number" };
      for (const groups of showForms(text)) {
        const item = itemRef(groups);
        if (item !== undefined) return { kind: "show", item };
      }
      return undefined;
    },
  },
  {
    name: "show-reference",
    ...looking,
    examples: ["action 3 of 4 December 2014", "board reference 3"],
    shown: 0,
    words: ["reference", "ref"],
    offer: "nothing",
    read: ({ text }, { today }) => {
      if (text.length > 120) return undefined;
      const { reference, meeting } = firstOf(referenceForms, text) ?? {};
      if (reference === undefined) return undefined;
      const raised = meeting === undefined ? undefined : readMeetingRef(meeting, today);
      return { kind: "show-reference", reference, ...(raised?.kind === "day" ? { on: raised.on } : {}) };
    },
  },
  {
    name: "history",
    ...looking,
    examples: ["history 12", "12 history", "history of A12", "what happened to 12"],
    shown: 0,
    words: ["history", "story"],
    offer: ofEach((number) => `history ${number}`),
    read: ({ text }) => {
      if (text.length > longestCommand) return undefined;
      for (const groups of historyForms(text)) {
        const item = itemRef(groups);
        if (item !== undefined) return { kind: "history", item };
      }
      return /^(?:show (?:me )?)?(?:its |the )?history$/i.test(text) ? { kind: "history" } : undefined;
    },
  },
  {
    name: "drafts",
    ...looking,
    examples: ["drafts", "show the drafts", "what drafts are there"],
    shown: 0,
    words: ["drafts", "draft"],
    right: "log",
    shownTo: "runners",
    offer: "example",
    menu: { text: "drafts", description: "What was said and is waiting for an answer", places: ["personal"] },
    read: exactly(
      { kind: "drafts" },
      "(?:(?:show|give|send|list|see|view|open|get)(?: me| us)? )?(?:all )?(?:the |my |our )?(?:open |waiting |unfinished )?drafts",
      "(?:what|which|any) drafts(?: are there| do we have| have we got| are waiting| are left)?|are there (?:any )?drafts",
    ),
  },
  {
    name: "briefing",
    ...looking,
    examples: ["briefing", "brief me", "briefing for the chair"],
    shown: 1,
    words: ["briefing", "brief"],
    right: "briefing",
    offer: "example",
    menu: {
      text: "briefing",
      description: "What chair and clerk should know before the meeting",
      places: ["personal"],
    },
    read: exactly(
      { kind: "briefing" },
      "(?:(?:show|give|send|see|view|get)(?: me| us)? )?(?:the |a |my )?(?:chair['’]?s? |clerk['’]?s? |pre-?meeting )?brief(?:ing)?(?: note)?(?: (?:for|before) (?:the )?(?:chair|clerk|(?:next )?meeting|me))?",
      "brief (?:me|us)(?: (?:for|before) the (?:next )?meeting)?",
    ),
  },
];
