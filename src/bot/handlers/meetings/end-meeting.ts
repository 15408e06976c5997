import { readersAtHome } from "../../../domain/committees/may-read.js";
import { countUntaken } from "../../../domain/meetings/items-taken.js";
import { hasEnded, type Meeting } from "../../../domain/meetings/meeting.js";
import { type EndedMeeting, meetingToEnd } from "../../../services/meetings/end-meeting.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import type { TenantScope } from "../../../store/scopes.js";
import { presentEndAsked } from "../../cards/meetings/present-end-asked.js";
import { presentNothingHeld } from "../../cards/meetings/present-minutes.js";
import { presentSummary } from "../../cards/meetings/present-summary.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Tell } from "../../tell.js";
import type { ClaimedTurn } from "../../turn/claim-turn.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, theBoard } from "../on-board.js";
import { beforeItsHour } from "./before-its-hour.js";

type Deps = {
  services: Pick<Services, "endMeeting" | "readMinutes">;
  meetings: Pick<Meetings, "find" | "sitting" | "latest">;
  tell: Pick<Tell, "home">;
  /** That the home has heard is remembered as a turn of its own. */
  claim: (scope: TenantScope, key: string) => Promise<ClaimedTurn>;
  settle: (scope: TenantScope, key: string) => Promise<void>;
};

/** "end": the meeting is over, and a card says what it came to. */
export function handleEndMeeting({ services, meetings, tell, claim, settle }: Deps) {
  async function end(turn: Turn, on: AsMember, meeting: Meeting | undefined): Promise<Answer> {
    if (meeting === undefined) return { say: presentNothingHeld({ board: on.board }) };
    const said = { today: on.today, at: turn.at, by: on.me.id };
    const outcome = await services.endMeeting(on.committee, meeting.id, said);
    if (outcome.kind === "refused") return { say: refused(on, meeting, outcome.why) };
    const { board, reader } = on;
    const { minutes, before, unsettled } = outcome;
    return {
      say: presentSummary({ board, reader, meeting: outcome.meeting, minutes, before, unsettled }),
      afterwards: () => tellHome(turn, on, outcome),
    };
  }

  /** Once, whoever ends it again. What is said in the home is heard there; the answer to a press only its presser sees. */
  async function tellHome(turn: Turn, { board, committee }: AsMember, { meeting, minutes }: Ended): Promise<void> {
    const scope = { tenant: turn.tenant };
    const key = `ended/${meeting.id}`;
    const claimed = await claim(scope, key);
    claimed.end();
    if (claimed.claim === "done" || claimed.claim === "held") return;
    const seen = turn.place.conversation === committee.home.conversation && !("message" in turn);
    if (!seen)
      await tell.home(committee, presentSummary({ board, reader: readersAtHome(committee), meeting, minutes }));
    await settle(scope, key);
  }

  return {
    async said(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const meeting = await meetingToEnd(meetings, found.on.scope, found.on.today);
      return beforeItsHour(turn, found.on, meeting) ?? end(turn, found.on, meeting);
    },

    async ask(turn: PressTurn, data: VerbData<"meeting.end.ask">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await meetings.find(on.scope, data.meeting as Meeting["id"]);
      if (meeting === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      const { board, reader } = on;
      if (meeting.state.kind === "cancelled") return { say: presentNothingHeld({ board, cancelled: meeting }) };
      const minutes = await services.readMinutes(on.committee, meeting, turn.at);
      // An older card is pressed once somebody has ended it.
      if (hasEnded(meeting)) return { say: presentSummary({ board, reader, meeting, minutes, before: true }) };
      return { say: presentEndAsked({ board, meeting, untaken: countUntaken(minutes) }) };
    },

    async pressed(turn: PressTurn, data: VerbData<"meeting.end">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const meeting = await meetings.find(found.on.scope, data.meeting as Meeting["id"]);
      return meeting === undefined ? { say: presentRefusal({ kind: "stale-press" }) } : end(turn, found.on, meeting);
    },
  };
}

type Ended = Extract<EndedMeeting, { kind: "ended" }>;

function refused({ board }: AsMember, meeting: Meeting, why: Extract<EndedMeeting, { kind: "refused" }>["why"]) {
  switch (why) {
    case "none-has-been":
      return presentNothingHeld({ board });
    case "cancelled":
      return presentNothingHeld({ board, cancelled: meeting });
    case "changed-meanwhile":
      return presentRefusal({ kind: "stale-press" });
  }
}
