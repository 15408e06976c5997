import type { AgendaKind } from "../../domain/agendas/agenda.js";
import type { Suggestion } from "../../domain/agendas/suggestion.js";
import type { MeetingId, MemberId } from "../../domain/ids.js";
import type { Committees } from "../../store/committees.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { Suggestions } from "../../store/suggestions.js";
import type { NewId } from "../ports.js";

/** What a member suggests. Without a meeting: for the next. */
export type Suggesting = {
  title: string;
  takes?: AgendaKind;
  part: "open" | "closed";
  meeting?: MeetingId;
  by: MemberId;
  at: Date;
  turnKey: string;
};

export type Suggested =
  | { kind: "suggested"; suggestion: Suggestion }
  /** So many wait for an answer that nobody more is heard. */
  | { kind: "too-many" };

/** More than this wait on no board that reads them. */
export const mostWaiting = 50;

type Deps = {
  suggestions: Pick<Suggestions, "findByTurn" | "insert" | "waiting">;
  committees: Pick<Committees, "drawNumber">;
  newId: NewId;
};

/** Keeps an agenda item that a member suggests, until chair or clerk answer. A repeat of the turn gets the one that is there. */
export function suggestItem({ suggestions, committees, newId }: Deps) {
  return async (scope: CommitteeScope, { turnKey, ...said }: Suggesting): Promise<Suggested> => {
    const before = await suggestions.findByTurn(scope, turnKey);
    if (before !== undefined) return { kind: "suggested", suggestion: before };
    if ((await suggestions.waiting(scope)).length >= mostWaiting) return { kind: "too-many" };
    const suggestion: Suggestion = {
      id: newId("sg_"),
      ...scope,
      number: await committees.drawNumber(scope, "suggestion"),
      ...said,
      state: { kind: "waiting" },
      turns: [],
      revision: 0,
    };
    return { kind: "suggested", suggestion: (await suggestions.insert(suggestion, turnKey)).kept };
  };
}
