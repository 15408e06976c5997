import { tidyName } from "../domain/committees/tidy-name.js";
import type { SeenPerson } from "../store/people.js";
import type { TeamsConnector } from "./connector/teams-connector.js";

/** A roster longer than this is no board's. */
const mostMembers = 2_000;

/** "unread": Teams did not give it all. */
export type ReadRoster = (home: {
  tenant: string;
  conversation: string;
  serviceUrl: string;
}) => Promise<readonly SeenPerson[] | "unread">;

/** Everybody in a conversation, page by page, without bots. "unread": Teams did not give it all. */
export function readRoster(connector: Pick<TeamsConnector, "pagedMembers">) {
  return async (home: { conversation: string; serviceUrl: string }): Promise<readonly SeenPerson[] | "unread"> => {
    const people: SeenPerson[] = [];
    let continuationToken: string | undefined;
    do {
      const page = await connector.pagedMembers(
        { serviceUrl: home.serviceUrl, conversationId: home.conversation },
        continuationToken === undefined ? {} : { continuationToken },
      );
      if (page.kind !== "members") return "unread";
      for (const { id, name, entraId, role } of page.members) {
        if (role === "bot" || id.startsWith("28:")) continue;
        people.push({
          channelId: id,
          name: name === undefined || name.trim() === "" ? "" : tidyName(name),
          ...(entraId === undefined ? {} : { entraId }),
          ...(role === "guest" ? { guest: true as const } : {}),
        });
      }
      continuationToken = page.continuationToken;
    } while (continuationToken !== undefined && people.length < mostMembers);
    return people;
  };
}
