import type { ActionItems } from "../../store/action-items.js";
import type { Agendas } from "../../store/agendas.js";
import type { Committees } from "../../store/committees.js";
import type { Decisions } from "../../store/decisions.js";
import type { Drafts } from "../../store/drafts.js";
import type { FrozenArisings } from "../../store/frozen-arisings.js";
import type { Glossary } from "../../store/glossary.js";
import type { Imports } from "../../store/imports.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import type { Meetings } from "../../store/meetings.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import type { Plans } from "../../store/plans.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import type { RosterLists } from "../../store/roster-lists.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { Suggestions } from "../../store/suggestions.js";

type Deps = {
  committees: Pick<Committees, "findDeleted" | "remove">;
  items: Pick<ActionItems, "removeSome">;
  drafts: Pick<Drafts, "removeSome">;
  meetings: Pick<Meetings, "removeSome">;
  members: Pick<Members, "removeSome">;
  notices: Pick<Notices, "removeBefore">;
  rosterLists: Pick<RosterLists, "removeSome">;
  agendas: Pick<Agendas, "removeSome">;
  decisions: Pick<Decisions, "removeSome">;
  frozenArisings: Pick<FrozenArisings, "removeSome">;
  meetingRecords: Pick<MeetingRecords, "removeSome">;
  programmeItems: Pick<ProgrammeItems, "removeSome">;
  suggestions: Pick<Suggestions, "removeSome">;
  plans: Pick<Plans, "removeSome">;
  glossary: Pick<Glossary, "removeSome">;
  imports: Pick<Imports, "removeSome">;
};

/** So many documents go in one write, and so many writes at one look: mornings don't wait for more. */
const atOnce = 500;
const writesALook = 60;

/** Later than any notice. */
const ever = new Date(8.64e15);

/**
 * Carries on where a committee is being deleted: what hangs on it goes in batches, at last the committee itself. Cut off anywhere, the next
 * look goes on. It begins when no turn lasts any more that found the committee before (`purgeAfterMs`), and ends with a pass that finds nothing
 * left, as nothing else would ever find what such a turn put down. Where nothing is being deleted it costs one read. Cards in which a form waits, and the turns that were answered, name ids
 * only; they find nothing any more, and are forgotten after two weeks by themselves. People stay: they may be on other committees.
 */
export function purgeDeleted({
  committees,
  items,
  drafts,
  meetings,
  members,
  notices,
  rosterLists,
  agendas,
  decisions,
  frozenArisings,
  meetingRecords,
  programmeItems,
  suggestions,
  plans,
  glossary,
  imports,
  purgeAfterMs,
}: Deps & { purgeAfterMs: number }) {
  const ofMeetings = [agendas, meetingRecords, frozenArisings, programmeItems, decisions, suggestions];
  const kinds: readonly ((scope: CommitteeScope) => Promise<number>)[] = [
    // First what may still be sent.
    (scope) => notices.removeBefore(scope, ever, atOnce),
    ...[items, plans, glossary, imports, ...ofMeetings, meetings, drafts, rosterLists, members].map(
      (kept) => (scope: CommitteeScope) => kept.removeSome(scope, atOnce),
    ),
  ];
  return async (now: Date): Promise<void> => {
    const scope = await committees.findDeleted("system", new Date(now.getTime() - purgeAfterMs));
    if (scope === undefined) return;
    let writes = 0;
    let foundAny: boolean;
    do {
      foundAny = false;
      for (const removeSome of kinds) {
        while (true) {
          if (writes === writesALook) return;
          writes += 1;
          if ((await removeSome(scope)) === 0) break;
          foundAny = true;
        }
      }
    } while (foundAny);
    await committees.remove(scope);
  };
}
