import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentProofRefused } from "../../cards/reminders/present-proof-refused.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { fileWords } from "../../cards/words/proof.js";
import type { MinutesCommand } from "../../commands/minutes-command.js";
import { textOf } from "../../commands/texts/text-of.js";
import type { FileRequest } from "../../files/file-request.js";
import { type SendFileDeps, sendFile } from "../../files/send-file.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { boardOfPress, type OnBoard, theBoard } from "../on-board.js";
import { meetingAsked } from "./meeting-asked.js";
import { noSuchMeeting } from "./no-such-meeting.js";

/** "calendar file for May": a meeting for one's own calendar, in one's own chat. */
export function handleCalendar(deps: SendFileDeps & { meetings: Pick<Meetings, "find" | "from" | "latest"> }) {
  const { meetings } = deps;
  const send = sendFile(deps);
  const request = ({ committee }: OnBoard, meeting: Meeting): FileRequest => ({
    kind: "calendar",
    committee: committee.id,
    meeting: meeting.id,
  });
  const elsewhere = (meeting: Meeting): Answer => ({
    say: presentProofRefused({ kind: "file-elsewhere", text: textFor(meeting) }),
  });

  return {
    async said(turn: MessageTurn, said: Extract<MinutesCommand, { kind: "calendar-file" }>): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await meetingAsked(meetings, on, said.meeting);
      if (meeting === undefined) return noSuchMeeting(meetings, on, said.meeting);
      if (turn.place.kind !== "personal") return elsewhere(meeting);
      return { say: await send.offered(turn, on, request(on, meeting)) };
    },

    async pressed(turn: PressTurn, data: VerbData<"calendar.file">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meeting = await meetings.find(on.scope, data.meeting as Meeting["id"]);
      if (meeting === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      if (turn.place.kind !== "personal") return elsewhere(meeting);
      if (turn.repeated) return { say: fileWords.askedBefore(textFor(meeting)) };
      return { say: fileWords.comes, afterwards: () => send.posted(turn, on, request(on, meeting)) };
    },
  };
}

function textFor({ on }: Meeting): string {
  return textOf({ kind: "calendar-file", meeting: { kind: "day", on } }) ?? "";
}
