import type { Meeting } from "../../domain/meetings/meeting.js";
import type { Services } from "../../services/services.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeArchive } from "../../store/committee-archive.js";
import type { Meetings } from "../../store/meetings.js";
import { presentProofRefused } from "../cards/reminders/present-proof-refused.js";
import { presentRefusal } from "../cards/talk/present-refusal.js";
import { exportWords } from "../cards/words/export.js";
import { boardOfPress } from "../handlers/on-board.js";
import { type RenderHeldDeps, renderHeld } from "../handlers/privacy/render-held.js";
import { partsOf, permitProof, wantedOf } from "../handlers/reminders/proof-meant.js";
import { type ReadProofDeps, readProofPart } from "../handlers/reminders/read-proof-part.js";
import type { RenderFile } from "./board-file.js";
import { committeeFile } from "./committee-file.js";
import type { FileRequest } from "./file-request.js";
import { meetingFile } from "./meeting-file.js";
import { minutesFile } from "./minutes-file.js";
import { longestProofFile, proofFile } from "./proof-file.js";
import { type RenderLogDeps, renderLog } from "./render-log.js";

type Deps = ReadProofDeps &
  RenderHeldDeps &
  RenderLogDeps & {
    items: Pick<ActionItems, "find" | "findMany">;
    meetings: Pick<Meetings, "find">;
    services: Pick<Services, "readMinutes" | "readActionLog">;
    archive: Pick<CommitteeArchive, "open">;
  };
type Rendered = Awaited<ReturnType<RenderFile>>;

/** What asks for each anew. */
const askedBy: Readonly<Record<FileRequest["kind"], string>> = {
  proof: "my proof",
  committee: "export",
  calendar: "calendar file",
  minutes: "draft minutes",
  log: "appendix",
  held: "what do you hold about me",
};

/** Derives any file from what names it. Rights are those of whoever asks, now. */
export function renderFile(deps: Deps): RenderFile {
  return async (turn, request): Promise<Rendered> => {
    // Files go to one person, whoever accepted one and wherever.
    if (turn.place.kind !== "personal") {
      const say = presentProofRefused({ kind: "shared-place", text: askedBy[request.kind] });
      return { kind: "refused", say };
    }
    switch (request.kind) {
      case "proof": {
        const board = boardOfPress(turn, "proof", request.committee);
        const found = board.kind === "answer" ? board : await wantedOf(deps.items, board.on, request);
        if (found.kind === "answer") return { kind: "refused", say: found.answer.say };
        const { on } = found;
        const permitted = permitProof(on, partsOf(on));
        if (permitted.kind === "refused") return permitted;
        const { meant } = permitted;
        const read = await readProofPart(deps, on, meant, longestProofFile, turn.at);
        return { kind: "file", file: proofFile({ board: on.board, roster: on.roster, ...partsOf(meant), ...read }) };
      }
      case "committee": {
        const board = boardOfPress(turn, "export-all", request.committee);
        if (board.kind === "answer") return { kind: "refused", say: board.answer.say };
        const { committee, scope } = board.on;
        const opened = await deps.archive.open(scope);
        if (opened === undefined) return { kind: "refused", say: presentRefusal({ kind: "stale-press" }) };
        const file = await committeeFile(committee, opened, turn.at);
        return file === "too-long" ? { kind: "refused", say: exportWords.tooLong } : { kind: "file", file };
      }
      case "calendar": {
        const board = boardOfPress(turn, "look", request.committee);
        if (board.kind === "answer") return { kind: "refused", say: board.answer.say };
        const { committee, scope } = board.on;
        const meeting = await deps.meetings.find(scope, request.meeting as Meeting["id"]);
        if (meeting === undefined) return { kind: "refused", say: presentRefusal({ kind: "stale-press" }) };
        return { kind: "file", file: meetingFile(committee, meeting, turn.at) };
      }
      case "minutes": {
        const board = boardOfPress(turn, "meetings", request.committee);
        if (board.kind === "answer") return { kind: "refused", say: board.answer.say };
        const { on } = board;
        const meeting = await deps.meetings.find(on.scope, request.meeting as Meeting["id"]);
        if (meeting === undefined) return { kind: "refused", say: presentRefusal({ kind: "stale-press" }) };
        const minutes = await deps.services.readMinutes(on.committee, meeting, turn.at);
        return { kind: "file", file: minutesFile(on, meeting, minutes, request.closed === true) };
      }
      case "log": {
        const board = boardOfPress(turn, "look", request.committee);
        return board.kind === "answer"
          ? { kind: "refused", say: board.answer.say }
          : renderLog(deps, board.on, request);
      }
      case "held":
        return { kind: "file", file: await renderHeld(deps, turn) };
    }
  };
}
