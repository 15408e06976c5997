import type { MeetingId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Meetings } from "../../store/meetings.js";

type Deps = {
  meetings: Pick<Meetings, "findUncarried">;
  /** Carries one through, and tells of it. */
  carry: (meeting: Meeting) => Promise<void>;
  onFault: (meeting: Meeting, error: unknown) => void;
};

/** So many are tried in one look at most, where one after the other fails. */
const mostTries = 5;

/**
 * Carries one meeting that waits for it. Each look goes on after the meeting at which the last one was, and from one that fails to the next,
 * so that none that fails again and again holds up the others; it has its turn again once all the others had theirs.
 */
export function carryUncarried({ meetings, carry, onFault }: Deps): () => Promise<void> {
  let last: MeetingId | undefined;
  const inTurn = async () =>
    (last && (await meetings.findUncarried("system", last))) ?? meetings.findUncarried("system");
  return async () => {
    const tried = new Set<MeetingId>();
    while (tried.size < mostTries) {
      const meeting = await inTurn();
      if (meeting === undefined || tried.has(meeting.id)) return;
      tried.add(meeting.id);
      last = meeting.id;
      try {
        return await carry(meeting);
      } catch (error) {
        onFault(meeting, error);
      }
    }
  };
}
