import { z } from "zod";
import { committee, entered, revision } from "./data-shapes.js";

const imported = z.string().regex(/^im_[\w-]{1,40}$/);
const arrival = z.string().regex(/^ar_[\w-]{1,40}$/);
const row = z.number().int().min(0).max(100_000);
const page = z.number().int().min(1).max(200);

/** What is told in one line on a check, and opened as a page of its own. */
export const importGroups = ["decision", "meeting", "attendance", "person", "objective", "term"] as const;
export type ImportGroup = (typeof importGroups)[number];
const group = z.enum(importGroups);

/** So many questions stand on one page at most; each has an input of its own. */
export const mostQuestions = 8;

const chosen = z.string().max(160).optional();
/** Each answer says itself what was asked, as somebody else may have answered meanwhile. */
const answers = {
  ask0: chosen,
  ask1: chosen,
  ask2: chosen,
  ask3: chosen,
  ask4: chosen,
  ask5: chosen,
  ask6: chosen,
  ask7: chosen,
};

/** A check as it was shown, with what was entered there. `from`: the row that stood open; `group`, `groupPage`: the lines that were shown to be ticked. */
const shown = {
  import: imported,
  committee,
  revision,
  page,
  from: row.optional(),
  fromGroup: group.optional(),
  groupPage: page.optional(),
  ...answers,
  task: z.string().max(4000).optional(),
  owner: z.string().max(80).optional(),
  when: z.string().max(40).optional(),
  on: entered,
  part: z.string().max(20).optional(),
  ticks: z.string().max(4000).optional(),
};

/** Of papers that were read. Every press keeps what was entered, so that even to turn a page is to change something. */
export const changingImportVerbs = {
  "import.show": z.object({ ...shown, row: row.optional(), group: group.optional(), toPage: page.optional() }),
  "import.tick": z.object({ ...shown, row, ticked: z.boolean() }),
  "import.add-all": z.object(shown),
  "import.accept": z.object(shown),
  "import.throw": z.object({ import: imported, committee }),
  "import.undo": z.object({ import: imported, committee }),
  /** For which board a paper is. */
  "arrival.place": z.object({ arrival, committee }),
} as const;

export const lookingImportVerbs = {
  "import.open": z.object({ import: imported, committee }),
  "import.undo.ask": z.object({ import: imported, committee }),
  "imports.show": z.object({ committee }),
} as const;

export type ImportVerb = keyof typeof changingImportVerbs | keyof typeof lookingImportVerbs;
