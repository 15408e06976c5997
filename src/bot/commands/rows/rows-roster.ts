import { isNobody, isThing } from "../../../domain/actions/task-words.js";
import { readMemberLine } from "../../../domain/committees/read-member-line.js";
import { withNames } from "../../turn/heard.js";
import { exactly, type Row } from "./row.js";

const adding =
  /^add(?:\s*:\s*| )(?:(?:an? |the )?(?:new )?(?:member|person|adviser|observer)(?:\s*[:,–—-]\s*| ))?(?<line>.+?)(?: (?:to|on|onto) (?:the |our |this )?(?:board|committee|roster|group|members|list|team|panel))?$/isu;
/** What is added is then an action, an agenda item or a note. */
const otherThing =
  /^(?:an? |the |this |that |another |new |following |some |my |our |it\b)|^(?:actions?|items?|tasks?|to-?dos?|notes?|points?|meetings?|agenda|decisions?|comments?|updates?|ap)\b/i;
/** "Add Sue to 12", "add Sue as owner". */
const toAnAction = /\b(?:to|of|on|for) (?:action |item )?a?\d|\bowner\b/i;
const longestLine = 300;

const readMember: Row["read"] = ({ text, lines, mentions, question }, { roster }) => {
  if (text.length > longestLine || lines.length > 1 || question) return undefined;
  if (/^add(?: (?:an? )?(?:new )?(?:member|person|adviser|observer))$/i.test(text))
    return { kind: "incomplete", row: "add-member", missing: "name" };
  const said = adding.exec(text)?.groups?.line;
  if (said === undefined || otherThing.test(said) || toAnAction.test(said)) return undefined;
  const [first = ""] = said.split(/[\s,]/, 1);
  if (isNobody(first) || (isThing(first) && !said.includes(" "))) return undefined;
  const typed = withNames(said, mentions).trim();
  const line = readMemberLine(typed, roster);
  const mentioned = mentions[said.replace(/^@/, "").charCodeAt(0) - 0xe000]?.channelId;
  return line && { kind: "add-member", line, typed, ...(mentioned !== undefined && { mentioned }) };
};

/** Who is on the board, and how it closes its actions. */
export const rosterRows: readonly Row[] = [
  {
    name: "add-member",
    head: "For chair and clerk",
    examples: [
      "add Sue Cassin, SC, Executive Lead for Safeguarding, CCG",
      "add Sue Cassin",
      "add Sue Cassin to the board",
    ],
    shown: 1,
    words: [],
    right: "roster",
    where: "anywhere",
    offer: "nothing",
    changes: true,
    read: readMember,
  },
  {
    name: "sign-off",
    head: "For chair and clerk",
    examples: ["sign-off on", "sign-off off", "turn sign-off on"],
    shown: 0,
    words: [],
    right: "settings",
    where: "anywhere",
    offer: "nothing",
    changes: true,
    read: (spoken, setting) => signOffOn(spoken, setting) ?? signOffOff(spoken, setting),
  },
];

const signOff = "(?:the |our )?sign[ -]?off";
const signOffOn = exactly(
  { kind: "sign-off", on: true },
  `${signOff}(?:\\s*[:–—-]\\s*| | is | to be )on|(?:turn|switch|put) (?:on ${signOff}|${signOff} on)`,
);
const signOffOff = exactly(
  { kind: "sign-off", on: false },
  `${signOff}(?:\\s*[:–—-]\\s*| | is | to be )off|(?:turn|switch|put) (?:off ${signOff}|${signOff} off)`,
);
