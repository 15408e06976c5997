import { readOwners } from "../../../domain/actions/read-owners.js";
import type { SaidAttender } from "../../../domain/meetings/read-attendance-line.js";
import { readDeclaration } from "../../../domain/meetings/read-declaration.js";
import { withNames } from "../../turn/heard.js";
import { firstOf, formsOf } from "../readers/forms.js";
import { readMeetingRef } from "../readers/meeting-ref.js";
import { readAttending, readOwnApologies } from "../readers/read-attending.js";
import { longestReason } from "../readers/reason.js";
import { exactly, longestCommand, type Row, type Setting } from "./row.js";

const common = { head: "Meetings", where: "anywhere", offer: "nothing", shown: 0, words: [] } as const;
const board = "(?:board |committee )?";
const number = "(?<number>\\d{1,5}(?: ?\\([a-z]\\)|[a-z]|\\.\\d{1,2})?)";
const itemForms = formsOf(
  `(?:(?:let['’]?s |we['’]ll |we (?:will |shall )?)?(?:go|move|come|turn|jump|skip|on|back|return|now)(?: on| back| over)*(?: to)?|(?:let['’]?s |we['’]ll )?take|we(?:['’]re| are)(?: now)? (?:at|on)|(?:start|begin|open)) (?:the )?(?:agenda )?item ${number}(?: now| next)?`,
  `agenda item ${number}`,
);
const bareItem = formsOf(`item ${number}`);
const attendanceForms = formsOf(
  `(?:(?:show|list|see|view|get)(?: me| us)? )?(?:the |our )?attendance(?: record| so far| now)?(?: (?:at|of|for|from) (?<meeting>.{3,60}))?`,
  `who(?:['’]s| is| was|['’]re| are| were) (?:here|present|there|in attendance|absent|missing|coming)(?: (?:at|of|for|from|to) (?<meeting>.{3,60}))?`,
  "who (?:has )?(?:sent|gave|given) (?:their )?apologies(?: (?:at|of|for|from|to) (?<meeting>.{3,60}))?",
  "(?:are we|is it|is the (?:board|meeting|committee)) (?:quorate|inquorate)|(?:do we have|have we(?: got)?|is there|what is|what['’]s)(?: a| the| our)? quorum|quorum",
);

/** A meeting while it goes on: its items, who is there, what is declared. */
export const sittingRows: readonly Row[] = [
  {
    ...common,
    name: "start-meeting",
    examples: ["start the meeting", "start", "the meeting has started"],
    words: ["start", "begin"],
    shown: 1,
    offer: "example",
    right: "meetings",
    changes: true,
    read: exactly(
      { kind: "start-meeting" },
      `(?:let['’]?s |let us |we |we['’]ll |we will )?(?:start|begin|open|commence)(?: with)?(?: (?:the|our|this|today['’]s) ${board}meeting)?(?: now)?`,
      `(?:we['’]re|we are) (?:starting|beginning|in session|quorate and starting)(?: now)?|we have (?:started|begun)`,
      `(?:the |our |today['’]s )?${board}meeting(?: has| is)?(?: now)? (?:started|begun|open|starting|starts|begins|opened)(?: now)?`,
      `call (?:the |this )?${board}meeting to order`,
    ),
  },
  {
    ...common,
    name: "next-item",
    examples: ["next item", "next agenda item", "move on"],
    right: "meetings",
    changes: true,
    read: exactly(
      { kind: "take-item", item: "next" },
      "(?:(?:let['’]?s |on |go |move |moving |and )*(?:to |take )?)?(?:the )?next (?:agenda )?item(?: now)?",
      "(?:let['’]?s )?move on|moving on",
    ),
  },
  {
    ...common,
    name: "take-item",
    examples: ["go to item 12", "back to item 12", "agenda item 12"],
    right: "meetings",
    changes: true,
    read: ({ text }) => {
      if (text.length > longestCommand) return undefined;
      const found = firstOf(itemForms, text)?.number;
      return found === undefined ? undefined : { kind: "take-item", item: { number: withoutSpaces(found) } };
    },
  },
  {
    ...common,
    name: "item-or-action",
    examples: ["item 12"],
    right: "look",
    changes: false,
    // A question takes nothing.
    read: ({ text, question }) => {
      const found = question || text.length > longestCommand ? undefined : firstOf(bareItem, text)?.number;
      if (found === undefined) return undefined;
      const taken = { kind: "take-item" as const, item: { number: withoutSpaces(found) } };
      return /^\d+$/.test(found) && Number(found) > 0 ? { ...taken, action: Number(found) } : taken;
    },
  },
  {
    ...common,
    name: "where-are-we",
    examples: ["which item are we on", "where are we on the agenda"],
    right: "look",
    changes: false,
    read: exactly(
      { kind: "where-are-we" },
      "(?:what|which)(?: agenda)? item (?:are we|is it|are they)(?: (?:on|at|up to))?(?: now)?",
      "where are we (?:on|in|at with|with) the (?:agenda|meeting)(?: now)?",
      "how far (?:are we|have we got)(?: now)?(?: (?:on|in|with|through) the (?:agenda|meeting))?",
      "(?:show |the |current )*item at hand",
    ),
  },
  {
    ...common,
    name: "attendance",
    examples: ["attendance", "who is here", "who sent apologies"],
    right: "look",
    changes: false,
    read: ({ text }, { today }) => {
      if (text.length > longestCommand) return undefined;
      const groups = firstOf(attendanceForms, text);
      if (groups === undefined) return undefined;
      if (groups.meeting === undefined || /^(?:the|this|our) meeting$/i.test(groups.meeting))
        return { kind: "attendance" };
      const meeting = /\b(?:meeting|board)\b/i.test(groups.meeting)
        ? readMeetingRef(groups.meeting, today, false)
        : undefined;
      return meeting && { kind: "attendance", meeting };
    },
  },
  {
    ...common,
    name: "own-apologies",
    examples: ["apologies from me", "I can't come to the meeting"],
    words: ["apologies"],
    right: "own-attendance",
    changes: true,
    read: readOwnApologies,
  },
  {
    ...common,
    name: "attend",
    examples: [
      "apologies from Sarah Jones",
      "everyone is present except Sarah Jones",
      "present: Sarah Jones, Warren Carter",
      "Warren left at item 12",
    ],
    words: ["apologies"],
    right: "meetings",
    changes: true,
    read: readAttending,
  },
  {
    ...common,
    name: "declare",
    examples: ["I declare an interest in item 12: governor at the school", "Warren declares an interest in item 12"],
    words: ["interest", "declares"],
    right: "own-attendance",
    changes: true,
    read: readDeclaring,
  },
  {
    ...common,
    name: "no-declarations",
    examples: ["no declarations", "no declarations of interest"],
    right: "meetings",
    changes: false,
    read: ({ text }) =>
      text.length <= longestCommand && readDeclaration(text)?.kind === "none" ? { kind: "no-declarations" } : undefined,
  },
];

function readDeclaring(
  { text, lines, mentions }: Parameters<Row["read"]>[0],
  { roster }: Setting,
): ReturnType<Row["read"]> {
  if (text.length > longestReason || !/declar/i.test(text)) return undefined;
  const read = readDeclaration(lines.length > 1 ? lines.join("\n") : text);
  if (read?.kind === "several") return { kind: "declare-several" };
  if (read?.kind !== "declared") return undefined;
  const { owners: [one, ...others] = [] } = readOwners(read.who, { roster, mentions }, true) ?? {};
  if (one === undefined || one.kind === "everybody" || others.length > 0) return undefined;
  const who: SaidAttender = one;
  return {
    kind: "declare",
    who,
    interest: withNames(read.interest, mentions),
    ...(read.item !== undefined && { item: read.item }),
  };
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, "");
}
