/** What is said of papers that are read in. */
export type ImportCommand =
  /** `text`: the words of a paper; `words`: those before it that say what to do with it. Without a paper: how is one sent? */
  | { kind: "import"; text?: string; words?: string }
  /** The papers that were read. */
  | { kind: "imports" }
  /** Without `of`: the last one that is on record; else the one whose file is named so. */
  | { kind: "undo-import"; of?: string };
