import type { BotAccount, TeamsConnector } from "../connector/teams-connector.js";
import type { OfferFile } from "./board-file.js";

type Deps = {
  connector: Pick<TeamsConnector, "send">;
  bot: BotAccount;
  addressOf: (tenant: string, serviceUrl: string) => string;
};

/**
 * Asks by Teams' own card whether to keep the file: a bot may put a file into somebody's OneDrive only where they allow that. Nothing of the
 * file is kept here meanwhile.
 */
export function offerByConsent({ connector, bot, addressOf }: Deps): OfferFile {
  return async (turn, request, { name, description, bytes }) => {
    const serviceUrl = addressOf(turn.tenant, turn.place.serviceUrl);
    const outcome = await connector.send(
      { serviceUrl, conversationId: turn.conversation, bot },
      {
        type: "message",
        summary: name,
        attachments: [
          {
            contentType: "application/vnd.microsoft.teams.card.file.consent",
            name,
            content: { description, sizeInBytes: bytes.length, acceptContext: request, declineContext: request },
          },
        ],
      },
    );
    return outcome.kind === "sent" ? { kind: "asked" } : { kind: "not-offered", reason: outcome.kind };
  };
}
