import type { Db } from "mongodb";
import type { Decision } from "../../domain/meetings/decision.js";
import type { Decisions } from "../decisions.js";
import { mongoNumbered } from "./numbered.js";

export function mongoDecisions(db: Db): Decisions {
  const { numbered, read } = mongoNumbered<Decision>(db, "decisions");
  return {
    ...numbered,
    newest: (scope, skip, limit) => read(scope, {}, { sort: { number: -1 }, skip, limit }),
    ofMeeting: (scope, meeting) => read(scope, { meeting }, { sort: { number: 1 }, limit: 200 }),
  };
}
