import type { Db } from "mongodb";
import type { Suggestion } from "../../domain/agendas/suggestion.js";
import type { Suggestions } from "../suggestions.js";
import { mongoNumbered } from "./numbered.js";

export function mongoSuggestions(db: Db): Suggestions {
  const { numbered, read } = mongoNumbered<Suggestion>(db, "suggestions");
  return {
    ...numbered,
    waiting: (scope) => read(scope, { "state.kind": "waiting" }, { sort: { number: 1 }, limit: 50 }),
  };
}
