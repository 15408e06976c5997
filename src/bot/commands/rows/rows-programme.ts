import { readProgramme, readProgrammeItem } from "../readers/read-programme.js";
import { readProgrammeAdd } from "../readers/read-programme-add.js";
import { readProgrammeChange } from "../readers/read-programme-change.js";
import type { Row } from "./row.js";

const running = {
  head: "Meetings",
  shown: 0,
  words: [],
  right: "meetings",
  where: "anywhere",
  offer: "nothing",
  changes: true,
} as const;

/** What the board means to take at its coming meetings. */
export const programmeRows: readonly Row[] = [
  {
    name: "programme",
    head: "Meetings",
    examples: ["programme", "work programme", "forward plan", "programme for September"],
    shown: 1,
    words: ["programme"],
    menu: {
      text: "programme",
      description: "What the board means to take at its coming meetings",
      places: ["shared", "personal"],
    },
    right: "look",
    where: "anywhere",
    offer: "example",
    changes: false,
    read: readProgramme,
  },
  {
    name: "programme-show",
    head: "Meetings",
    examples: ["P12", "show P12"],
    shown: 0,
    words: [],
    right: "look",
    where: "anywhere",
    offer: "nothing",
    changes: false,
    read: readProgrammeItem,
  },
  {
    name: "programme-add",
    ...running,
    examples: [
      "add to the programme: Prevent duty update in September (six monthly, led by Sarah, 30 min, for discussion)",
      "programme: School places for the March meeting",
      "plan Carers strategy for the new municipal year",
    ],
    read: readProgrammeAdd,
  },
  {
    name: "programme-change",
    ...running,
    examples: [
      "move P12 to March because the data is late",
      "P12 not scheduled",
      "drop P12: overtaken",
      "P12 is every six months from 6 April",
      "P12 is led by Sarah",
      "P12 is for decision",
    ],
    read: readProgrammeChange,
  },
];
