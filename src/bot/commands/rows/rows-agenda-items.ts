import { readAddItems } from "../readers/read-add-items.js";
import { readCarry } from "../readers/read-carry.js";
import { readItemAsked } from "../readers/read-item-asked.js";
import type { Row } from "./row.js";

const common = { head: "Meetings", shown: 0, words: [], where: "anywhere", offer: "nothing" } as const;

/** What is asked of one item of an agenda, several that are added at once, and one that goes to another meeting. */
export const agendaItemRows: readonly Row[] = [
  {
    ...common,
    name: "add-items",
    examples: [
      "add items: School places; Bus routes for discussion",
      "add items:\nSchool places\nBus routes, for discussion",
    ],
    right: "meetings",
    changes: true,
    read: readAddItems,
  },
  {
    ...common,
    name: "agenda-item",
    examples: ["who leads item 6", "what time is item 6", "show agenda item 6"],
    right: "look",
    changes: false,
    read: readItemAsked,
  },
  {
    ...common,
    name: "carry-item",
    examples: ["carry item 6 forward", "defer item 6 to the May meeting", "move item 6 to the next meeting"],
    right: "meetings",
    changes: true,
    read: readCarry,
  },
];
