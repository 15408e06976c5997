import type { ImportVerb } from "../../verbs/import-verbs.js";
import type { Presses } from "../presses.js";
import type { checkPresses } from "./check-presses.js";
import type { handleComing } from "./coming.js";
import type { handleImports } from "./imports.js";

/** What answers commands and buttons about papers that are read in. */
export type ImportHandlers = {
  coming: ReturnType<typeof handleComing>;
  check: ReturnType<typeof checkPresses>;
  imports: ReturnType<typeof handleImports>;
};

export function importPresses({ coming, check, imports }: ImportHandlers): Presses<ImportVerb> {
  return {
    "import.show": check.show,
    "import.tick": check.tick,
    "import.add-all": check.addAll,
    "import.accept": imports.accept,
    "import.throw": imports.throwAway,
    "import.undo": imports.undo,
    "import.undo.ask": imports.askUndo,
    "import.open": imports.open,
    "imports.show": imports.list,
    "arrival.place": coming.place,
  };
}
