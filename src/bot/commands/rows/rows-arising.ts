import { readArising, readSendPapers } from "../readers/read-arising.js";
import { readPark, readUnpark } from "../readers/read-park.js";
import { ofEach, type Row } from "./row.js";

/** What is unfinished between meetings: carried forward, parked, frozen with the papers. */
export const arisingRows: readonly Row[] = [
  {
    name: "matters-arising",
    head: "Meetings",
    examples: ["matters arising", "matters arising for May", "what is carried forward", "arising"],
    shown: 1,
    words: ["arising", "matters"],
    menu: {
      text: "matters arising",
      description: "What is unfinished since the board last met",
      places: ["shared", "personal"],
    },
    offer: "example",
    right: "look",
    where: "anywhere",
    changes: false,
    read: readArising,
  },
  {
    name: "send-papers",
    head: "Meetings",
    examples: ["send papers", "send the papers for the May meeting", "papers sent", "papers are out"],
    shown: 1,
    words: [],
    offer: "example",
    right: "meetings",
    where: "anywhere",
    changes: true,
    read: readSendPapers,
  },
  {
    name: "park",
    head: "For chair and clerk",
    examples: [
      "park 12 until 10 days before",
      "park 12",
      "park 12 until a month before it is due",
      "keep 12 off matters arising",
    ],
    shown: 0,
    words: ["park", "parked"],
    offer: ofEach((number) => `park ${number}`),
    right: "run-actions",
    where: "anywhere",
    changes: true,
    read: readPark,
  },
  {
    name: "unpark",
    head: "For chair and clerk",
    examples: ["unpark 12", "put 12 back on matters arising"],
    shown: 0,
    words: ["unpark"],
    offer: ofEach((number) => `unpark ${number}`),
    right: "run-actions",
    where: "anywhere",
    changes: true,
    read: readUnpark,
  },
];
