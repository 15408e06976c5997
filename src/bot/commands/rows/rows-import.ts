import { readImport, readUndoImport } from "../readers/read-import.js";
import { exactly, type Row } from "./row.js";

/** Minutes and logs that are read into the records. */
export const importRows: readonly Row[] = [
  {
    name: "import",
    head: "For chair and clerk",
    examples: ["import", "import the minutes"],
    shown: 0,
    words: ["import", "upload"],
    right: "import",
    where: "anywhere",
    offer: "example",
    changes: false,
    read: readImport,
  },
  {
    name: "imports",
    head: "For chair and clerk",
    examples: ["imports", "show the imports"],
    shown: 0,
    words: ["imports"],
    right: "import",
    where: "anywhere",
    offer: "example",
    changes: false,
    read: exactly(
      { kind: "imports" },
      "(?:(?:show|list)(?: me)? )?(?:the |our |my |all |recent |last |waiting )*imports",
      "(?:what|which papers|which minutes) (?:was|were|have been|has been|did (?:we|i)|have (?:we|i)) (?:imported|read in|import|read)",
      "(?:imported )?papers read(?: in)?",
    ),
  },
  {
    name: "undo-import",
    head: "For chair and clerk",
    examples: ["undo the import"],
    shown: 0,
    words: [],
    right: "import",
    where: "anywhere",
    offer: "nothing",
    changes: true,
    read: readUndoImport,
  },
];
