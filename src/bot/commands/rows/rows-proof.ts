import { readProof } from "../readers/read-proof.js";
import { exactly, ofEach, type Row } from "./row.js";

const reminders = "(?:the |our |my )?(?:reminders?|notices|notifications|mornings)";

const outOfReach =
  "(?:is |are )?(?:unreachable|out of reach|(?:can['’]?t|cannot|can not|could not|couldn['’]?t) (?:be (?:reached|told)|you (?:reach|tell)))(?: now| today)?";

/** What was sent, to whom, and what became of it. */
export const proofRows: readonly Row[] = [
  {
    name: "proof",
    head: "Reminders",
    examples: [
      "proof 12",
      "my proof",
      "proof Sarah",
      "proof 12 csv",
      "who was told about 12",
      "did Sarah get a reminder about 12",
    ],
    shown: 1,
    words: ["proof"],
    right: "proof",
    where: "anywhere",
    offer: ofEach((number) => `proof ${number}`),
    changes: false,
    read: readProof,
  },
  {
    name: "health",
    head: "Reminders",
    examples: ["reminders health", "are reminders working", "health"],
    shown: 0,
    words: ["health"],
    right: "health",
    where: "anywhere",
    offer: "example",
    changes: false,
    read: exactly(
      { kind: "health" },
      `(?:(?:show|give|check|see|how is)(?: me| us)?(?: the)? )?(?:${reminders} )?health(?: check| of ${reminders})?`,
      `(?:(?:show|give|check|see)(?: me| us)?(?: the)? )?(?:status|state) of ${reminders}`,
      `(?:are|is) ${reminders} (?:still )?(?:working|running|going out|being sent|getting through|ok|okay|all right|alright|on|healthy|stuck|broken|down)(?: now| today| ok| properly)?`,
      `(?:do|does) ${reminders} (?:still )?(?:work|run|go out|get through)(?: now| today| ok| properly)?`,
      `(?:have|did) ${reminders} (?:gone|go|been sent|get sent)(?: out)?(?: today| this morning)?`,
      `how are ${reminders}(?: doing| going)?`,
      `${reminders} status|(?:check|test) (?:on )?${reminders}`,
      "is (?:everything|it all|all of it) (?:still )?(?:being sent|going out|getting through)(?: now| today| ok)?",
      `(?:who|which owners) ${outOfReach}`,
      "(?:unreachable|out of reach)(?: owners| people| members)?",
      "who(?: is|['’]s| are) (?:away|on leave|out of (?:the )?office)(?: now| today| at the moment)?",
    ),
  },
];
