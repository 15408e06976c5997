import { readHeld, readKeep } from "../readers/read-privacy.js";
import { exactly, type Row } from "./row.js";

const everybodys = {
  head: "This board",
  shown: 0,
  right: "privacy",
  where: "anywhere",
  changes: false,
} as const;

const theirs =
  "(?:my (?:personal )?(?:data|information|details|account)|(?:everything|all|all data|the data|data)(?: that)?(?: you (?:hold|have|know|keep|store))? (?:about|on) me|all of me)";

/** What is held about people and for how long a board keeps things. */
export const privacyRows: readonly Row[] = [
  {
    name: "held",
    ...everybodys,
    examples: ["what do you hold about me", "what data do you have on me", "my data", "subject access request"],
    words: ["data", "hold"],
    offer: "example",
    read: readHeld,
  },
  {
    name: "forget-me",
    ...everybodys,
    examples: ["forget me", "delete my data", "erase me", "right to be forgotten"],
    words: ["forget", "forgotten"],
    // Whoever only mistyped something else is not offered that.
    offer: "nothing",
    read: exactly(
      { kind: "forget-me" },
      "(?:forget|erase|delete)(?: all(?: about)?)? me(?: completely| entirely| altogether| everywhere| for good)?",
      `(?:forget|delete|erase|remove|wipe|destroy) (?:all )?(?:of )?${theirs}`,
      "(?:(?:i (?:want|would like|wish|ask|['’]d like)|i['’]d like) )?to be forgotten|i want you to forget me",
      "(?:the |my )?right (?:to be forgotten|to erasure|of erasure)",
    ),
  },
  {
    name: "retention",
    head: "This board",
    examples: ["retention", "how long do you keep things", "retention settings", "what would be removed"],
    shown: 0,
    words: ["retention"],
    right: "settings",
    where: "anywhere",
    offer: "example",
    changes: false,
    read: exactly(
      { kind: "retention" },
      "(?:(?:show|see|change|edit|set|open)(?: me| us)? )?(?:the |our |data )*retention(?: settings?| policy| rules?| periods?| card| form| times?)?",
      "(?:for )?how long (?:do|will|are|is) (?:you|we|things|actions|closed actions|notices|proof|names|leavers['’]? names|everything|data|it|this|the data)(?: all)?(?: (?:keep|kept|store|stored|hold|held|be kept))(?: (?:things|actions|closed actions|notices|proof|names|leavers['’]? names|everything|data|it|this))?(?: for)?",
      "what (?:would|will|is to) (?:go|be removed|be deleted)(?: tonight| tomorrow| next)?",
    ),
  },
  {
    name: "keep",
    head: "This board",
    examples: [
      "keep closed actions for 7 years",
      "keep proof for 24 months",
      "keep leavers' names for 90 days",
      "keep closed actions for ever",
      "delete closed actions after 7 years",
    ],
    shown: 0,
    words: [],
    right: "settings",
    where: "anywhere",
    offer: "nothing",
    changes: true,
    read: readKeep,
  },
];
