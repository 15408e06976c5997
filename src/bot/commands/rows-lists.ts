import { firstOf, formsOf } from "./forms.js";
import { anItem, itemRef } from "./item-ref.js";
import { exactly, type Row } from "./row.js";

const show =
  "(?:(?:show|give|send|list|see|view|get|display|let|read)(?: me| us)?(?: see)? |can i (?:see|have) |i(?:['’]d like| want| need) to see )?";
const things = "(?: ?(?:action|actions|items|action items|list|log|ones|things|tasks))*";
const whats =
  "(?:(?:show|tell)(?: me| us)? )?(?:what['’]?s|whats|what is|what are|which(?: actions| items| ones)? are|which is|anything|is anything|is there anything|are there any|any)";
const still = "(?:still |currently |now |left )?";

const showForms = formsOf(
  `(?:show|view|see|open|find|look at|look up|display|get|read)(?: me| us)?(?: the)? ${anItem}(?: again)?`,
  `(?:(?:what(?: is|['’]?s) )?(?:the )?status of|what(?: is|['’]?s)|whats|tell me about|details? (?:of|for|on|about)|what about|how about|where are we with|how is|how['’]s|how are we (?:getting on|doing) with|any news (?:on|about))(?: the)? ${anItem}(?: about| going| like)?`,
  `who(?: is|['’]?s)? (?:owns|own|has|got|doing|on|responsible for|the owner of|leading on|leads on) ${anItem}`,
  `when(?: is|['’]?s) ${anItem} due(?: by| on)?`,
  `(?:is|has) ${anItem} (?:been )?(?:done|finished|complete|completed|closed|open|overdue|late|still open|outstanding)(?: yet)?`,
  `whose is ${anItem}`,
  `${anItem}(?: status| details)?`,
);

const referenceForms = formsOf(
  ...[
    "(?:board(?:['’]s)? |minute |minuted |our )?(?:reference|ref)(?: no\\.?| number|:)? ?(?<reference>\\d{1,4}[a-z]?(?:[./]\\d{1,4})?)(?: (?:of|from) .{3,60})?",
    "board(?:['’]s)? action ?(?<reference>\\d{1,4}[a-z]?)(?: (?:of|from) .{3,60})?",
    "(?:the )?(?:action|item) (?:no\\.? |number )?(?<reference>\\d{1,4}[a-z]?) (?:of|from|raised on|in|at) (?:the )?(?=.{0,40}(?:\\d|meeting|minutes|january|february|march|april|may|june|july|august|september|october|november|december)).{3,60}",
  ].map((form) => `(?:(?:show|view|see|open|find|look up|display|what is|what['’]?s)(?: me| us)?(?: the)? )?${form}`),
);

/** Looks at lists and at single actions. */
export const listRows: readonly Row[] = [
  {
    name: "outstanding",
    head: "See what is outstanding",
    examples: [
      "outstanding",
      "what's outstanding",
      "show outstanding actions",
      "open actions",
      "action list",
      "matters arising",
    ],
    shown: 1,
    words: ["outstanding", "open", "actions", "list", "matters", "arising"],
    who: "anybody",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "list", list: "outstanding" },
      `${show}(?:all )?(?:the |our )?(?:outstanding|open)${things}`,
      `${show}(?:all )?(?:the |our )?(?:actions|action items|action (?:list|log))`,
      `${show}(?:the |our )list|(?:show|see|view|open)(?: me| us)?(?: the| our)? (?:list|log)`,
      "list",
      `${show}(?:the |our )?matters arising`,
      "list (?:all|everything)",
      "show (?:me |us )?(?:all|everything)",
      `${whats} ${still}(?:the )?(?:outstanding|open|left(?: to do)?|to be done|not done)${things}`,
      `${whats} (?:the |our )?(?:outstanding |open )?(?:actions|action items)`,
      "what (?:do we|have we) (?:still )?(?:owe|got to do|have to do|got left|left)",
      "what (?:still )?(?:needs|remains|has) (?:to be done|doing)",
    ),
  },
  {
    name: "overdue",
    head: "See what is outstanding",
    examples: ["overdue", "what's overdue", "show overdue actions", "anything late"],
    shown: 1,
    words: ["overdue", "late"],
    who: "anybody",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "list", list: "overdue" },
      `${show}(?:all )?(?:the |our )?(?:overdue|late)${things}`,
      `${whats} ${still}(?:overdue|late|past (?:its|their) (?:date|day)|behind)${things}`,
      `${whats} (?:the )?overdue${things}`,
      "who(?:['’]s| is) (?:late|overdue|behind)",
    ),
  },
  {
    name: "mine",
    head: "See what is outstanding",
    examples: ["mine", "what do I owe", "my actions", "what's on my list"],
    shown: 2,
    words: ["mine", "owe", "my"],
    who: "members",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "list", list: "mine" },
      `${show}(?:all )?(?:of )?(?:mine|my (?:own )?(?:outstanding |open )?(?:action|actions|items|action items|list|things|stuff|tasks|to-?dos?|to-?do list))`,
      "what(?: else)? (?:do i|have i|did i|am i)(?: still| got)*(?: owe| to do| have to do| need to do| have on| got to do| have| got| down for| doing| left to do| supposed to do| outstanding| agree to do| undertake| promise)?(?: to do)?(?: now| next)?",
      "what(?:['’]?s| is| are| have you got)(?: on| for| down for)? (?:mine|me|my (?:list|plate|actions|outstanding actions|to-?do list))",
      "(?:which|what) (?:actions |ones |items )?are mine",
      "(?:do i|have i) (?:still )?(?:owe|got|have) (?:anything|any actions|actions)(?: to do| outstanding)?",
      "(?:is there )?anything (?:for|from) me",
      "i owe",
    ),
  },
  {
    name: "week",
    head: "See what is outstanding",
    examples: ["due this week", "what's due this week", "this week"],
    shown: 1,
    words: ["week", "due"],
    who: "anybody",
    where: "anywhere",
    changes: false,
    read: exactly(
      { kind: "list", list: "week" },
      `${show}(?:actions |items |everything |what['’]?s |all )?(?:that (?:is|are) )?(?:falls? |falling )?(?:due )?(?:in |within |for )?this week(?:['’]s)?${things}`,
      `${whats}${things} ?(?:coming up |falling due |due |on )?(?:in |for )?(?:this week|now|soon|next)?(?<=due|this week|due (?:now|soon|next)|coming up )`,
      "due|coming up|what(?:['’]?s| is) coming up",
    ),
  },
  {
    name: "show",
    head: "See what is outstanding",
    examples: ["show 12", "12", "A12", "LSCB A12", "show action 12", "who owns 12"],
    shown: 1,
    words: ["show", "view", "see"],
    who: "anybody",
    where: "anywhere",
    changes: false,
    read: ({ text }) => {
      if (text.length > 100) return undefined;
      if (/^(?:show|view|open)(?: me)?(?: an?| the)?(?: action| item)?$/i.test(text))
        return { kind: "incomplete", row: "show", missing: "number" };
      const groups = firstOf(showForms, text);
      return groups && { kind: "show", item: itemRef(groups) };
    },
  },
  {
    name: "show-reference",
    head: "See what is outstanding",
    examples: ["board reference 3", "action 3 of 4 December 2014"],
    shown: 1,
    words: ["reference", "ref"],
    who: "anybody",
    where: "anywhere",
    changes: false,
    read: ({ text }) => {
      if (text.length > 120) return undefined;
      const reference = firstOf(referenceForms, text)?.reference;
      return reference === undefined ? undefined : { kind: "show-reference", reference };
    },
  },
];
