import type { Meeting } from "../../../domain/meetings/meeting.js";
import { meetingToEnd } from "../../../services/meetings/end-meeting.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentMinutes, presentNothingHeld } from "../../cards/meetings/present-minutes.js";
import { presentInOwnChat } from "../../cards/talk/present-in-own-chat.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { MinutesCommand } from "../../commands/minutes-command.js";
import { textOf } from "../../commands/texts/text-of.js";
import { minutesText } from "../../files/minutes-file.js";
import { type SendFileDeps, sendFile } from "../../files/send-file.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { inOwnChat } from "../in-own-chat.js";
import { type AsMember, boardOfPress } from "../on-board.js";
import { meetingAsked } from "./meeting-asked.js";
import { noSuchMeeting } from "./no-such-meeting.js";

type Deps = SendFileDeps & {
  services: Pick<Services, "readMinutes">;
  meetings: Pick<Meetings, "find" | "from" | "sitting" | "latest">;
};

/** "draft minutes": how they begin as a card, and all of them as a file, to chair and clerk in their own chat. */
export function handleMinutes(deps: Deps) {
  const { services, meetings } = deps;
  const send = sendFile(deps);

  async function draft(turn: Turn, on: AsMember, meeting: Meeting, closed: boolean): Promise<Answer> {
    if (meeting.state.kind === "cancelled") return { say: presentNothingHeld({ board: on.board, cancelled: meeting }) };
    const minutes = await services.readMinutes(on.committee, meeting, turn.at);
    const drafted = minutesText(on, meeting, minutes, closed);
    const request = { kind: "minutes" as const, committee: on.committee.id, meeting: meeting.id };
    return {
      say: presentMinutes({ board: on.board, meeting, drafted, again: textFor(meeting, true) }),
      afterwards: () => send.posted(turn, on, { ...request, ...(drafted.closed && { closed: true as const }) }),
    };
  }

  return {
    async said(turn: MessageTurn, said: Extract<MinutesCommand, { kind: "minutes" }>): Promise<Answer> {
      const found = inOwnChat(turn, "meetings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const { meeting: ref, closed } = said;
      const meeting = await (ref === undefined
        ? meetingToEnd(meetings, on.scope, on.today)
        : meetingAsked(meetings, on, ref));
      if (meeting !== undefined) return draft(turn, on, meeting, closed === true);
      return ref === undefined ? { say: presentNothingHeld({ board: on.board }) } : noSuchMeeting(meetings, on, ref);
    },

    async pressed(turn: PressTurn, data: VerbData<"minutes.file">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const meeting = await meetings.find(found.on.scope, data.meeting as Meeting["id"]);
      if (meeting === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      const closed = data.closed === true;
      if (turn.place.kind !== "personal") return { say: presentInOwnChat({ text: textFor(meeting, closed) }) };
      const { say, afterwards } = await draft(turn, found.on, meeting, closed);
      return turn.repeated || afterwards === undefined ? { say } : { say, afterwards };
    },
  };
}

function textFor({ on }: Meeting, closed: boolean): string {
  return textOf({ kind: "minutes", meeting: { kind: "day", on }, ...(closed && { closed: true as const }) }) ?? "";
}
