import type { Db } from "mongodb";
import { mostProgrammeItems, type ProgrammeItem } from "../../domain/programme/programme-item.js";
import type { ProgrammeItems } from "../programme-items.js";
import { mongoNumbered } from "./numbered.js";

export function mongoProgrammeItems(db: Db): ProgrammeItems {
  const { numbered, read } = mongoNumbered<ProgrammeItem>(db, "programmeItems");
  const byNumber = { number: 1 } as const;
  return {
    ...numbered,
    live: (scope) => read(scope, { "state.kind": "live" }, { sort: byNumber, limit: mostProgrammeItems }),
    takenAt: (scope, meeting) =>
      read(scope, { "state.kind": "taken", "state.meeting": meeting }, { sort: byNumber, limit: 100 }),
  };
}
