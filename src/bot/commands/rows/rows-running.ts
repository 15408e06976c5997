import { readDecline, readGrant } from "../readers/read-answer.js";
import { readClose, readDischarge, readReopen, readWithdraw } from "../readers/read-closing.js";
import { readHandOver } from "../readers/read-hand-over.js";
import { readPart } from "../readers/read-part.js";
import { readRefer } from "../readers/read-refer.js";
import { readReword } from "../readers/read-reword.js";
import { ofEach, type Row } from "./row.js";

const forClerks = { head: "For chair and clerk", right: "run-actions", where: "anywhere", changes: true } as const;

/** What chair and clerk say about actions. */
export const runningRows: readonly Row[] = [
  {
    // Of its owner it is done, so that members say it too.
    name: "close",
    head: "Keep it up to date",
    right: "act",
    where: "anywhere",
    changes: true,
    examples: ["close 12", "12 is closed", "close 3 and 4"],
    shown: 0,
    words: ["close", "closed"],
    offer: ofEach((number) => `close ${number}`),
    read: readClose,
  },
  {
    name: "discharge",
    ...forClerks,
    examples: [
      "discharge 3, 4 and 7",
      "discharge 12",
      "12 discharged – 04.12.2014",
      "discharge 12 on 4 December 2014",
      "sign off 12",
    ],
    shown: 1,
    words: ["discharge", "discharged", "sign"],
    offer: ofEach((number) => `discharge ${number}`),
    read: readDischarge,
  },
  {
    name: "withdraw",
    ...forClerks,
    examples: ["withdraw 12: superseded", "withdraw 12", "12 withdrawn – superseded"],
    shown: 1,
    words: ["withdraw", "withdrawn", "delete", "remove", "cancel"],
    // "Remove Warren from 4" takes away an owner.
    offer: (numbers, text) =>
      numbers.map((number) =>
        /^(?:delete|remove|cancel) \p{L}{3}/iu.test(text) ? `show ${number}` : `withdraw ${number}`,
      ),
    read: readWithdraw,
  },
  {
    name: "reopen",
    ...forClerks,
    examples: ["reopen 12", "12 reopened: the letter came back", "open 12 again"],
    shown: 0,
    words: ["reopen"],
    offer: ofEach((number) => `reopen ${number}`),
    read: readReopen,
  },
  {
    name: "hand-over",
    ...forClerks,
    examples: [
      "give all of Pete's to Jason",
      "give all Pete Horne's actions to Jason",
      "Jason takes over Pete's actions",
      "give all mine to Jason",
    ],
    shown: 0,
    words: ["hand", "takes"],
    offer: "nothing",
    read: readHandOver,
  },
  {
    name: "grant",
    ...forClerks,
    examples: ["grant 12", "12 granted", "approve the extension for 12"],
    shown: 0,
    words: ["grant", "approve", "granted"],
    offer: ofEach((number) => `grant ${number}`),
    read: readGrant,
  },
  {
    name: "decline",
    ...forClerks,
    examples: ["decline 12: the report is needed", "decline 12", "12 declined"],
    shown: 0,
    words: ["decline", "refuse", "reject"],
    offer: ofEach((number) => `decline ${number}`),
    read: readDecline,
  },
  {
    name: "reword",
    ...forClerks,
    examples: ["reword 12: send the plan to all schools", "change the wording of 12 to send the plan to all schools"],
    shown: 0,
    words: ["reword", "wording", "rephrase"],
    offer: ofEach((number) => `show ${number}`),
    read: readReword,
  },
  {
    name: "part",
    ...forClerks,
    examples: ["make 12 closed part", "12 is exempt", "make 12 open", "12 is confidential"],
    shown: 0,
    words: ["exempt", "confidential", "part"],
    offer: ofEach((number) => `make ${number} closed part`),
    read: readPart,
  },
  {
    name: "refer",
    ...forClerks,
    examples: [
      "12 is board action 3",
      "12 came from item 6 of the March meeting",
      "link 12 to the March meeting, item 6",
    ],
    shown: 0,
    words: ["link"],
    offer: ofEach((number) => `show ${number}`),
    read: readRefer,
  },
];
