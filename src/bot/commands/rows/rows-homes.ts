import { board, readMoveHome, readPrivateHome } from "../readers/read-home.js";
import { exactly, type Row } from "./row.js";

const forRunners = {
  head: "This board",
  shown: 0,
  words: [],
  right: "committee",
  where: "anywhere",
  offer: "nothing",
  changes: true,
} as const;

/** Whether a board goes on, and where it lives. */
export const homeRows: readonly Row[] = [
  {
    name: "archive-board",
    ...forRunners,
    examples: ["archive this committee", "archive the board", "close this board down", "put the board to sleep"],
    read: exactly(
      { kind: "archive-board" },
      `archive ${board}`,
      `(?:close|shut|wind) ${board} down|(?:close|shut|wind) down ${board}|wind ${board} up|wind up ${board}|close ${board}`,
      `put ${board} (?:to sleep|to bed|on ice|in the archive)`,
    ),
  },
  {
    name: "restore-board",
    ...forRunners,
    examples: ["restore this committee", "unarchive the board", "bring the board back"],
    read: exactly(
      { kind: "restore-board" },
      `(?:restore|un-?archive|reopen|re-open|revive|reactivate|re-activate|wake(?: up)?|bring back) ${board}`,
      `(?:bring ${board} back|wake ${board} up|take ${board} out of the archive)`,
    ),
  },
  {
    name: "delete-board",
    ...forRunners,
    examples: ["delete this committee", "delete the board"],
    read: exactly(
      { kind: "delete-board" },
      `(?:delete|remove|erase|wipe|get rid of) ${board}(?: (?:for good|for ever|forever|completely|altogether|entirely|and (?:everything|all)(?: in it| of it)?))?`,
    ),
  },
  {
    name: "move-home",
    ...forRunners,
    examples: ["move LSCB here", "move Safeguarding Board here", "this is the new home of LSCB", "move the board here"],
    read: readMoveHome,
  },
  {
    name: "private-home",
    ...forRunners,
    examples: [
      "make this home private",
      "declare this channel private",
      "this chat is private",
      "this home is not private any more",
    ],
    read: readPrivateHome,
  },
];
