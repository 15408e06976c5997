import type { Suggestion } from "../domain/agendas/suggestion.js";
import type { Numbered } from "./numbered.js";
import type { CommitteeScope } from "./scopes.js";

/** Agenda items that members suggested. */
export type Suggestions = Numbered<Suggestion> & {
  /** Those that nobody has answered yet, the oldest first; at most 50. */
  waiting(scope: CommitteeScope): Promise<readonly Suggestion[]>;
};
