import type { Sender } from "../../services/committees/know-sender.js";
import type { Heard } from "./heard.js";
import type { Turn } from "./turn.js";

/** What every turn knows, from what Teams said and what we know of who said it. */
export function toTurn(heard: Heard, sender: Sender, of: Pick<Turn, "key" | "again" | "at">): Turn {
  return {
    ...of,
    tenant: heard.tenant,
    ...sender,
    place: heard.place,
    ...(heard.placeName === undefined ? {} : { placeName: heard.placeName }),
    ...(heard.team === undefined ? {} : { team: heard.team }),
    conversation: heard.conversation,
    bot: heard.bot,
  };
}
