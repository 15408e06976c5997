import { presentHeld } from "../../cards/privacy/present-held.js";
import { presentFileLink } from "../../cards/reminders/present-file-link.js";
import { heldWords } from "../../cards/words/privacy.js";
import { fileWords } from "../../cards/words/proof.js";
import type { PrivacyCommand } from "../../commands/privacy-command.js";
import type { OfferFile } from "../../files/board-file.js";
import type { FileRequest } from "../../files/file-request.js";
import type { PostMessage } from "../../post-message.js";
import { toMessage } from "../../turn/to-message.js";
import type { Answer, PressTurn, Turn } from "../../turn/turn.js";
import { type RenderHeldDeps, renderHeld } from "./render-held.js";

type Deps = RenderHeldDeps & { offerFile: OfferFile; post: PostMessage };

/** "What do you hold about me": a card and a file, for whoever asks about themself, in their own chat. */
export function handleHeld(deps: Deps) {
  async function sendFile(turn: Turn): Promise<Answer["say"]> {
    const request: FileRequest = { kind: "held" };
    const file = await renderHeld(deps, turn);
    const offer = await deps.offerFile(turn, request, file);
    switch (offer.kind) {
      case "link":
        return presentFileLink({ file, url: offer.url });
      case "asked":
        return fileWords.asked;
      case "not-offered":
        return fileWords.notOffered;
    }
  }

  /** Once the press has its answer, which can't wait for Teams to take the file's card. */
  async function postFile(turn: PressTurn): Promise<void> {
    const chat = { tenant: turn.tenant, conversation: turn.conversation, serviceUrl: turn.place.serviceUrl };
    const tell = (say: Answer["say"]) => deps.post(chat, toMessage(say));
    try {
      await tell(await sendFile(turn));
    } catch (error) {
      await tell(fileWords.notOffered);
      throw error;
    }
  }

  return {
    async show(turn: Turn, { other }: Extract<PrivacyCommand, { kind: "held" }>): Promise<Answer> {
      if (other !== undefined) return { say: heldWords.notYours };
      if (turn.place.kind !== "personal") return { say: heldWords.elsewhere };
      return { say: presentHeld(await deps.services.heldAbout(turn.person), turn.at) };
    },

    export(turn: PressTurn): Answer {
      if (turn.place.kind !== "personal") return { say: heldWords.elsewhere };
      if (turn.repeated) return { say: fileWords.askedBefore("what do you hold about me") };
      return { say: fileWords.comes, afterwards: () => postFile(turn) };
    },
  };
}
