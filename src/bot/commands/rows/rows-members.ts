import { readAddMentioned, readAddPeople } from "../readers/read-adding.js";
import { readAgencyName, readDescribed, readLink } from "../readers/read-described.js";
import { readAgencies, readMembers, readWhoIs } from "../readers/read-members.js";
import { readRemoval } from "../readers/read-removal.js";
import type { Row } from "./row.js";

const looking = { head: "This board", shown: 0, right: "look", where: "anywhere", changes: false } as const;
const running = {
  head: "For chair and clerk",
  shown: 0,
  right: "roster",
  where: "anywhere",
  words: [],
  offer: "nothing",
  changes: true,
} as const;

/** Who is on the board, who comes and goes, and what is known of them. */
export const membersRows: readonly Row[] = [
  {
    name: "members",
    ...looking,
    examples: ["members", "who is on the board", "roster", "members from Police"],
    words: ["roster", "membership"],
    offer: "example",
    read: readMembers,
  },
  {
    name: "agencies",
    ...looking,
    examples: ["agencies", "which agencies are on the board"],
    words: ["agencies"],
    offer: "example",
    read: readAgencies,
  },
  {
    name: "who-is",
    ...looking,
    examples: ["who is Pete", "who is the chair", "who is SJ"],
    words: [],
    offer: "nothing",
    read: readWhoIs,
  },
  {
    name: "add-people",
    ...running,
    changes: false,
    examples: ["add people", "read the members again", "refresh the members"],
    read: readAddPeople,
  },
  {
    name: "add-mentioned",
    ...running,
    examples: [],
    read: readAddMentioned,
  },
  {
    // Whoever is on the roster may say it of themself; of others it is chair's and clerk's.
    name: "remove-member",
    ...running,
    right: "own-reminders",
    shownTo: "runners",
    examples: ["remove Pete", "take Pete off the board", "Pete has left the board", "I have left the board"],
    read: readRemoval,
  },
  {
    name: "link-member",
    ...running,
    examples: [],
    read: readLink,
  },
  {
    name: "name-agency",
    ...running,
    examples: ["SYP is South Yorkshire Police", "call South Yorkshire Police SYP too"],
    read: readAgencyName,
  },
  {
    name: "describe-member",
    ...running,
    examples: [
      "Pete's initials are PH",
      "rename Pete to Pete Horner-Smith",
      "Sarah is from CCG",
      "Warren's title is Executive Lead",
    ],
    read: readDescribed,
  },
];
