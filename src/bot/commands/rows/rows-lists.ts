import { readList } from "../readers/read-list.js";
import { exactly, type Row } from "./row.js";

const show =
  "(?:(?:show|give|send|list|see|view|get|display|let|read)(?: me| us)?(?: see)? |can i (?:see|have) |i(?:['’]d like| want| need) to see )?";
const things = "(?: ?(?:action|actions|items|action items|list|log|ones|things|tasks))*";
const whats =
  "(?:(?:show|tell)(?: me| us)? )?(?:what['’]?s|whats|what is|what are|which(?: actions| items| ones)? are|which is|anything|is anything|is there anything|are there any|any)";
const still = "(?:still |currently |now |left )?";

const looking = { head: "See what is outstanding", right: "look", where: "anywhere", changes: false } as const;

/** Lists of actions. */
export const listRows: readonly Row[] = [
  {
    name: "outstanding",
    ...looking,
    examples: ["outstanding", "what's outstanding", "show outstanding actions", "open actions", "action list"],
    shown: 1,
    words: ["outstanding", "open", "actions", "list"],
    offer: "example",
    menu: {
      text: "outstanding",
      description: "What is still to be done, overdue first",
      places: ["shared", "personal"],
    },
    read: exactly(
      { kind: "list", list: "outstanding" },
      `${show}(?:all )?(?:the |our )?(?:outstanding|open)${things}`,
      `${show}(?:all )?(?:the |our )?(?:actions|action items|action (?:list|log))`,
      `${show}(?:the |our )list|(?:show|see|view|open)(?: me| us)?(?: the| our)? (?:list|log)`,
      "list",
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
    ...looking,
    examples: ["overdue", "what's overdue", "show overdue actions", "anything late"],
    shown: 1,
    words: ["overdue", "late"],
    offer: "example",
    menu: { text: "overdue", description: "What should have been done by now", places: ["shared", "personal"] },
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
    ...looking,
    examples: ["mine", "what do I owe", "my actions", "what's on my list"],
    shown: 1,
    words: ["mine", "owe", "my"],
    offer: "example",
    menu: {
      text: "mine",
      description: "What you have undertaken, over all your committees",
      places: ["shared", "personal"],
    },
    shownTo: "active",
    read: exactly(
      { kind: "list", list: "outstanding", whose: { kind: "me" } },
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
    ...looking,
    examples: ["due this week", "what's due this week", "this week"],
    shown: 0,
    words: ["week", "due"],
    offer: "example",
    read: exactly(
      { kind: "list", list: "week" },
      `${show}(?:actions |items |everything |what['’]?s |all )?(?:that (?:is|are) )?(?:falls? |falling )?(?:due )?(?:in |within |for )?this week(?:['’]s)?${things}`,
      `${whats}${things} ?(?:coming up |falling due |due |on )?(?:in |for )?(?:this week|now|soon|next)?(?<=due|this week|due (?:now|soon|next)|coming up )`,
      "due(?: soon)?|coming up|what(?:['’]?s| is) coming up",
    ),
  },
  {
    name: "awaiting",
    ...looking,
    examples: ["awaiting the board", "done and awaiting", "awaiting sign-off", "what needs discharging"],
    shown: 0,
    words: ["awaiting", "sign-off"],
    shownTo: "runners",
    offer: "example",
    read: exactly(
      { kind: "list", list: "awaiting" },
      `(?:${whats} |${show})${still}(?:done )?(?:and |but )?(?:awaiting|waiting for)(?: (?:the )?(?:board|sign-?off|discharge|chair))?${things}`,
      `(?:${whats} |${show})?(?:done|finished) (?:and|but)(?: is| are)? (?:still )?(?:not (?:yet )?(?:discharged|signed off)|awaiting(?: (?:the board|sign-?off|discharge))?|waiting(?: for (?:the board|sign-?off))?)`,
      `what (?:needs|is) (?:to be discharged|to be signed off|discharging|signing off)|(?:for|to be) (?:discharge|discharged|signed off)`,
    ),
  },
  {
    name: "requests",
    ...looking,
    examples: ["more time asked", "requests", "who has asked for more time"],
    shown: 0,
    words: ["requests", "extensions"],
    shownTo: "runners",
    offer: "example",
    read: exactly(
      { kind: "list", list: "requests" },
      `(?:${whats} |${show})?(?:the )?(?:open |extension )?requests?(?: for (?:more time|extensions?))?(?: to (?:grant|answer))?`,
      "more time asked(?: for)?|extensions? (?:asked(?: for)?|requested|requests)",
      "who(?: has|['’]s)? (?:asked|wants?|is asking) (?:for )?(?:more time|an extension|extensions)",
    ),
  },
  {
    name: "list",
    ...looking,
    examples: [
      "overdue for Police since the March meeting",
      "Sarah's overdue actions",
      "outstanding for health",
      "what does Warren owe",
      "mine due this month",
      "due in March",
      "actions since 4 December",
      "at risk",
      "off track for Police",
      "what's outstanding for Jason Hartley's",
    ],
    shown: 0,
    words: ["since", "risk", "track"],
    offer: "nothing",
    read: readList,
  },
];
