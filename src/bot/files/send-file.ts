import { presentFileLink } from "../cards/reminders/present-file-link.js";
import { fileWords } from "../cards/words/proof.js";
import type { OnBoard } from "../handlers/on-board.js";
import type { PostMessage } from "../post-message.js";
import { toMessage } from "../turn/to-message.js";
import type { Answer, Turn } from "../turn/turn.js";
import type { OfferFile, RenderFile } from "./board-file.js";
import type { FileRequest } from "./file-request.js";

type Deps = { renderFile: RenderFile; offerFile: OfferFile; post: PostMessage };

export type SendFileDeps = Deps;

/** Gives somebody a file about a board in their own chat. */
export function sendFile({ renderFile, offerFile, post }: Deps) {
  /** Offers it; says what became of that. */
  async function offered(turn: Turn, on: Pick<OnBoard, "board">, request: FileRequest): Promise<Answer["say"]> {
    const rendered = await renderFile(turn, request);
    if (rendered.kind === "refused") return rendered.say;
    const { file } = rendered;
    const offer = await offerFile(turn, request, file);
    switch (offer.kind) {
      case "link":
        return presentFileLink({ board: on.board, file, url: offer.url });
      case "asked":
        return fileWords.asked;
      case "not-offered":
        return fileWords.notOffered;
    }
  }

  /** The same once a turn has its answer, which can't wait for Teams to take the file's card. */
  async function posted(turn: Turn, on: Pick<OnBoard, "board">, request: FileRequest): Promise<void> {
    const chat = { tenant: turn.tenant, conversation: turn.conversation, serviceUrl: turn.place.serviceUrl };
    const tell = (say: Answer["say"]) => post(chat, toMessage(say));
    try {
      await tell(await offered(turn, on, request));
    } catch (error) {
      await tell(fileWords.notOffered);
      throw error;
    }
  }

  return { offered, posted };
}
