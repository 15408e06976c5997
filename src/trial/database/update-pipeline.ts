import { commandError, unsupported } from "./command-error.js";
import { type Document, decodeDocument, isDocument, type Row } from "./document.js";
import { runMingoStages } from "./mingo-on-demand.js";

const STAGES = new Set(["$addFields", "$set", "$project", "$unset", "$replaceRoot", "$replaceWith"]);

/** What a row becomes under an update that is written as a pipeline. */
export function applyUpdatePipeline(row: Row, stages: readonly unknown[]): Document {
  for (const stage of stages) {
    const name = isDocument(stage) ? Object.keys(stage)[0] : undefined;
    if (name === undefined || !STAGES.has(name)) throw unsupported(`the stage '${name ?? String(stage)}' in an update`);
  }
  // mingo changes documents in place, so it gets one of its own.
  const result = runMingoStages([decodeDocument(row.bytes)], stages as Document[])[0];
  if (!isDocument(result)) throw commandError("BadValue", "An update pipeline must give a document");
  return result;
}
