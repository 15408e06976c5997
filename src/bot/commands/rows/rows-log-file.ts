import { readLogFile } from "../readers/read-log-file.js";
import type { Row } from "./row.js";

/** The action log as it goes out with papers. */
export const logFileRows: readonly Row[] = [
  {
    name: "log-file",
    head: "See what is outstanding",
    examples: [
      "appendix",
      "action log as Word",
      "action log as csv",
      "appendix for Police",
      "export the action log of the March meeting",
      "appendix with the closed part",
    ],
    shown: 0,
    words: ["appendix", "csv", "word"],
    offer: "example",
    right: "look",
    where: "anywhere",
    changes: false,
    read: readLogFile,
  },
];
