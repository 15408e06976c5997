import { readDefineTerm, readRemoveTerm, readWhatIs } from "../readers/read-glossary.js";
import { exactly, type Row } from "./row.js";

const common = { head: "This board", shown: 0, words: [], where: "anywhere", offer: "nothing" } as const;

/** What abbreviations mean on this board. */
export const glossaryRows: readonly Row[] = [
  {
    ...common,
    name: "glossary",
    examples: ["glossary", "abbreviations"],
    words: ["glossary", "abbreviations", "acronyms"],
    offer: "example",
    right: "look",
    changes: false,
    read: exactly(
      { kind: "glossary" },
      "(?:(?:show|list|see|view|open|get|give)(?: me| us)? )?(?:the |our |all )*(?:glossary(?: of (?:terms|abbreviations))?|(?:list of )?(?:abbreviations|acronyms))",
      "(?:what|which) (?:abbreviations|acronyms)(?: do we use| are there| do you know)?",
    ),
  },
  {
    ...common,
    name: "remove-term",
    examples: ["remove CDOP from the glossary"],
    right: "import",
    changes: true,
    read: readRemoveTerm,
  },
];

/** Tried after all others, as much can be asked with "what is" and said with "means", of agencies too. */
export const whatIsRows: readonly Row[] = [
  {
    ...common,
    name: "define-term",
    examples: ["glossary: CDOP = Child Death Overview Panel", "define CDOP as Child Death Overview Panel"],
    right: "import",
    changes: true,
    read: readDefineTerm,
  },
  {
    ...common,
    name: "what-is",
    examples: ["what does CDOP mean", "what is meant by CDOP"],
    right: "look",
    changes: false,
    read: readWhatIs,
  },
];
