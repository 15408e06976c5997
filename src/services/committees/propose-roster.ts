import type { Occasion } from "../../domain/committees/board-history.js";
import type { ListReading, RosterList } from "../../domain/committees/roster-list.js";
import type { MemberId } from "../../domain/ids.js";
import type { RosterLists } from "../../store/roster-lists.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";

type Deps = { rosterLists: Pick<RosterLists, "insert">; newId: NewId };

/**
 * Keeps an attendance list until it is checked; nobody is put on the roster before that. A repeat of the turn finds its own list, while
 * that waits: the same form sent once more after its list was answered is a list anew.
 */
export function proposeRoster({ rosterLists, newId }: Deps) {
  return async (
    scope: CommitteeScope,
    { people, unread }: ListReading,
    { by, at, turnKey }: Occasion & { by: MemberId; turnKey: string },
  ): Promise<RosterList> => {
    for (let time = 1; ; time += 1) {
      const list: RosterList = {
        ...{ id: newId("rl_"), ...scope, by, at, people, unread },
        state: { kind: "waiting" },
        revision: 1,
      };
      const kept = await rosterLists.insert(list, time === 1 ? turnKey : `${turnKey}/${time}`);
      if (kept.list.state.kind === "waiting") return kept.list;
    }
  };
}
