import type { ActionItems } from "../../store/action-items.js";
import { boardOfPress } from "../handlers/on-board.js";
import { partsOf, permitProof, wantedOf } from "../handlers/reminders/proof-meant.js";
import { type ReadProofDeps, readProofPart } from "../handlers/reminders/read-proof-part.js";
import type { RenderFile } from "./board-file.js";
import { longestProofFile, proofFile } from "./proof-file.js";

type Deps = ReadProofDeps & { items: Pick<ActionItems, "find" | "findMany"> };
type Rendered = Awaited<ReturnType<RenderFile>>;

/** Derives any file from what names it. Rights are those of whoever asks, now. */
export function renderFile(deps: Deps): RenderFile {
  return async (turn, request): Promise<Rendered> => {
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
    }
  };
}
