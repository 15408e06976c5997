import { cutMeeting } from "../readers/agenda-words.js";
import { readAddItem } from "../readers/read-add-item.js";
import { readAgendaChange } from "../readers/read-agenda-change.js";
import { readAddStanding, readNumbering, readRemoveStanding } from "../readers/read-standing.js";
import { readAccept, readDecline, readSuggest } from "../readers/read-suggestion.js";
import { exactly, longestCommand, type Row } from "./row.js";

const editing = /^(?:edit|change|amend|reorder|re-order|rearrange|update)(?: the| our)? agenda(?: order)?$/i;

const readEdit: Row["read"] = ({ text }, { today }) => {
  if (text.length > longestCommand) return undefined;
  const { text: said, meeting } = cutMeeting(
    text.replace(/ the (\p{L}+) agenda$/iu, " the agenda for $1"),
    today,
    true,
  );
  return editing.test(said) ? { kind: "edit-agenda", ...(meeting && { meeting }) } : undefined;
};

/** Of what is changed of an agenda. */
const edits = { head: "Meetings", shown: 0, right: "meetings", where: "anywhere", offer: "example" } as const;

/** What stands on agendas: items, suggestions, standing items and their numbers. */
export const agendaRows: readonly Row[] = [
  {
    ...edits,
    name: "add-item",
    examples: [
      "add item for decision: Budget 2026/27 (Tom Ashdown, 15 min, pages 10-23)",
      "add agenda item for discussion: Work programme, led by Sarah, 20 minutes, paper to come",
      "add closed item: Staffing matters",
      "add under item 6: Feedback from members",
      "add item to the May agenda: Annual report",
      "add an agenda item",
    ],
    words: [],
    offer: "nothing",
    changes: true,
    read: readAddItem,
  },
  {
    ...edits,
    name: "change-agenda-item",
    examples: [
      "move item 6 before 4",
      "move agenda item 6 to the end",
      "swap items 4 and 6",
      "item 6 is for decision",
      "item 6 takes 20 minutes",
      "item 6 is led by Sarah",
      "item 6: pages 10-23",
      "rename item 6 to Budget 2026/27",
      "make agenda item 6 closed",
      "take item 6 off the agenda",
    ],
    words: ["swap"],
    offer: "nothing",
    changes: true,
    read: readAgendaChange,
  },
  {
    ...edits,
    name: "edit-agenda",
    examples: ["edit the agenda", "edit the agenda for May"],
    words: [],
    changes: false,
    read: readEdit,
  },
  {
    ...edits,
    name: "suggest-item",
    examples: ["suggest item: School visits", "suggest an item for discussion: School visits", "suggest an item"],
    words: ["suggest", "suggestion"],
    shown: 1,
    right: "suggest",
    changes: true,
    read: readSuggest,
  },
  {
    ...edits,
    name: "suggestions",
    examples: ["suggestions", "what was suggested", "suggested items"],
    words: ["suggestions", "suggested"],
    right: "suggest",
    changes: false,
    read: exactly(
      { kind: "suggestions" },
      "(?:(?:show|list|see|view)(?: me| us)? )?(?:all |the |my |our |any |waiting |open )*suggestions(?: waiting| for the agenda)?",
      "(?:(?:show|list)(?: me| us)? )?(?:the )?suggested (?:agenda )?items",
      "what(?:['’]s| is| was| has been| have been) suggested(?: for the agenda)?",
    ),
  },
  {
    ...edits,
    name: "accept-suggestion",
    examples: ["accept suggestion 3", "accept S3 for decision", "accept S3 for decision for May"],
    words: [],
    offer: "nothing",
    changes: true,
    read: readAccept,
  },
  {
    ...edits,
    name: "decline-suggestion",
    examples: ["decline suggestion 3", "decline S3: not for us"],
    words: [],
    offer: "nothing",
    changes: true,
    read: readDecline,
  },
  {
    ...edits,
    name: "standing-items",
    examples: ["standing items", "edit the standing items"],
    words: ["standing"],
    right: "look",
    changes: false,
    read: (spoken, setting) =>
      exactly({ kind: "standing-items", form: true }, "(?:edit|change|amend)(?: the| our)? standing (?:agenda )?items")(
        spoken,
        setting,
      ) ??
      exactly(
        { kind: "standing-items" },
        "(?:(?:show|list|see|view)(?: me| us)? )?(?:the |our |all )?standing (?:agenda )?items",
        "what(?:['’]s| is| are)? (?:the |our )?standing (?:agenda )?items",
      )(spoken, setting),
  },
  {
    ...edits,
    name: "usual-standing-items",
    examples: ["usual standing items"],
    words: [],
    changes: true,
    read: exactly(
      { kind: "usual-standing-items" },
      "(?:(?:use|set|reset|restore|take)(?: the| to| to the)? |back to the |go back to the )?usual standing (?:agenda )?items",
      "reset(?: the| our)? standing (?:agenda )?items",
    ),
  },
  {
    ...edits,
    name: "add-standing-item",
    examples: ["add standing item: Questions from the public after declarations"],
    words: [],
    offer: "nothing",
    changes: true,
    read: readAddStanding,
  },
  {
    ...edits,
    name: "remove-standing-item",
    examples: ["remove standing item Work programme"],
    words: [],
    offer: "nothing",
    changes: true,
    read: readRemoveStanding,
  },
  {
    ...edits,
    name: "number-items",
    examples: ["number items from 30 on", "number items from 1 at each meeting"],
    words: [],
    offer: "nothing",
    changes: true,
    read: readNumbering,
  },
];
