import { presentProofRefused } from "../../cards/reminders/present-proof-refused.js";
import { fileWords } from "../../cards/words/proof.js";
import type { FileRequest } from "../../files/file-request.js";
import { type SendFileDeps, sendFile } from "../../files/send-file.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { boardOfPress, type OnBoard, theBoard } from "../on-board.js";

/** "export": everything on record of a board as a file, in one's own chat. */
export function handleExport(deps: SendFileDeps) {
  const send = sendFile(deps);
  const elsewhere = (): Answer => ({ say: presentProofRefused({ kind: "whole-elsewhere", text: "export" }) });
  const request = ({ committee }: OnBoard): FileRequest => ({ kind: "committee", committee: committee.id });
  return {
    async said(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "export-all");
      if (found.kind === "answer") return found.answer;
      if (turn.place.kind !== "personal") return elsewhere();
      return { say: await send.offered(turn, found.on, request(found.on)) };
    },

    async pressed(turn: PressTurn, data: VerbData<"committee.export">): Promise<Answer> {
      const found = boardOfPress(turn, "export-all", data.committee);
      if (found.kind === "answer") return found.answer;
      if (turn.place.kind !== "personal") return elsewhere();
      if (turn.repeated) return { say: fileWords.askedBefore("export") };
      return { say: fileWords.comes, afterwards: () => send.posted(turn, found.on, request(found.on)) };
    },
  };
}
