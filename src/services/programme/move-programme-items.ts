import type { MemberId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { moved, type NotMoved } from "../../domain/programme/move-programme-item.js";
import { type PlaceMeant, placeMeant, type SaidPlace } from "../../domain/programme/place-meant.js";
import type { ProgrammeItem } from "../../domain/programme/programme-item.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ProgrammeSaid } from "./add-programme-item.js";
import {
  type ChangedProgrammeItem,
  type ChangeProgrammeDeps,
  changeProgrammeItem,
  type WhichProgrammeItem,
} from "./change-programme-item.js";

export type PlaceRefused = Extract<PlaceMeant, { kind: "refused" }>["why"];
export type MovedProgrammeItem = ChangedProgrammeItem<NotMoved | PlaceRefused>;

/** Moves items to where somebody says, each by itself: one that can't be moved keeps none of the others back. */
export function moveProgrammeItems(deps: ChangeProgrammeDeps) {
  const change = changeProgrammeItem(deps);
  return async (
    scope: CommitteeScope,
    which: readonly WhichProgrammeItem[],
    to: SaidPlace,
    said: ProgrammeSaid & { by: MemberId; why?: string },
  ): Promise<readonly MovedProgrammeItem[]> => {
    const { today, by, at, turnKey, why } = said;
    const outcomes: MovedProgrammeItem[] = [];
    for (const one of which)
      outcomes.push(
        await change<NotMoved | PlaceRefused>(scope, one, said, (item, meetings) =>
          movedTo(item, to, { today, meetings }, { by, at, turnKey, ...(why !== undefined && { why }) }),
        ),
      );
    return outcomes;
  };
}

function movedTo(
  item: ProgrammeItem,
  to: SaidPlace,
  { today, meetings }: { today: ProgrammeSaid["today"]; meetings: readonly Meeting[] },
  occasion: Parameters<typeof moved>[3],
): ProgrammeItem | NotMoved | PlaceRefused {
  const place = placeMeant(to, today, meetings, item.place);
  return place.kind === "refused" ? place.why : moved(item, place, meetings, occasion);
}
