import type { ActionItem } from "../../domain/actions/action-item.js";
import { withChanger } from "../../domain/actions/changer.js";
import type { AgendaItem } from "../../domain/agendas/agenda.js";
import { agreedUnder } from "../../domain/agendas/agreed-under.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Decisions } from "../../store/decisions.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { Suggestions } from "../../store/suggestions.js";
import type { ReadAgenda } from "./read-agenda.js";

export type FollowPartsDeps = {
  programmeItems: Pick<ProgrammeItems, "find" | "save">;
  suggestions: Pick<Suggestions, "find" | "save">;
  decisions: Pick<Decisions, "find" | "save" | "ofMeeting">;
  actionItems: Pick<ActionItems, "find" | "change" | "ofMeeting">;
};

const mostTries = 8;
/** Of one meeting; no board agrees more. */
const mostAgreed = 200;

/**
 * Puts what agenda items came from into the part that they are put into: programme items, suggestions. What was resolved or agreed under
 * one that is closed is closed with it, and stays so when the item is opened again. Done before the agenda is saved, and again where that
 * was cut off: nothing stays open of what is being closed. `read`: the agenda as it was.
 */
export function followParts({ programmeItems, suggestions, decisions, actionItems }: FollowPartsDeps) {
  return async (read: ReadAgenda, changed: readonly AgendaItem[], at: Date): Promise<void> => {
    const { meeting } = read;
    for (const { from, part } of changed) {
      if (from.kind === "programme") await inPart(programmeItems, meeting, from.item, part);
      if (from.kind === "suggested") await inPart(suggestions, meeting, from.suggestion, part);
    }
    const closed = changed.filter(({ part }) => part === "closed");
    if (closed.length === 0) return;
    const ids = new Set(closed.flatMap(({ id, subItems }) => [id, ...subItems.map((sub) => sub.id)]));
    for (const { id, under } of await decisions.ofMeeting(meeting, meeting.id))
      if (under !== undefined && ids.has(under.item)) await inPart(decisions, meeting, id, "closed");
    for (const item of await actionItems.ofMeeting(meeting, meeting.id, mostAgreed)) {
      const under = agreedUnder(item, read)?.item;
      if (under && ids.has(under.id)) await closeAction(meeting, item.id, at);
    }
  };

  async function closeAction(scope: CommitteeScope, id: ActionItem["id"], at: Date): Promise<void> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const item = await actionItems.find(scope, id);
      if (item === undefined || item.part === "closed") return;
      const saved = await actionItems.change(scope, id, item.revision, {
        set: { part: "closed" },
        history: { at, by: "meeting", what: { kind: "part", to: "closed" } },
        changedBy: withChanger(item.changedBy, { by: "meeting", at }),
      });
      if (saved !== "changed-meanwhile") return;
    }
    throw overtaken(id);
  }
}

type InPart<Kept extends { id: string }> = {
  find(scope: CommitteeScope, id: Kept["id"]): Promise<Kept | undefined>;
  save(kept: Kept): Promise<Kept | "changed-meanwhile">;
};

async function inPart<Kept extends { id: string; part: "open" | "closed" }>(
  store: InPart<Kept>,
  scope: CommitteeScope,
  id: Kept["id"],
  part: "open" | "closed",
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const kept = await store.find(scope, id);
    if (kept === undefined || kept.part === part) return;
    if ((await store.save({ ...kept, part })) !== "changed-meanwhile") return;
  }
  throw overtaken(id);
}

function overtaken(id: string): Error {
  return Object.assign(new Error("It is changed by others all the time."), { code: "changed-meanwhile" as const, id });
}
