import type { ImportCommand } from "../import-command.js";

/** What is said of papers that are read in, as the shortest text that says it; of a whole paper there is none. */
export function importText(command: ImportCommand): string | undefined {
  switch (command.kind) {
    case "import":
      return command.text === undefined ? "import" : undefined;
    case "imports":
      return "imports";
    case "undo-import":
      return command.of === undefined ? "undo the import" : `undo the import of ${command.of}`;
  }
}
