import {
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from "botbuilder";
import { type TurnTaker, turnTaker } from "./adapter.js";
import { BoardAuthentication } from "./board-authentication.js";
import { connectorClients } from "./connector-clients.js";
import { connectorHttp } from "./connector-http.js";
import type { ServiceUrlRule } from "./service-url.js";
import { type TeamsConnector, teamsConnector } from "./teams-connector.js";

/** How the bot shows Teams who it is. */
export type Registration =
  | { type: "MultiTenant"; id: string; password: string }
  | { type: "SingleTenant"; id: string; tenantId: string; password: string }
  | { type: "UserAssignedMSI"; id: string; tenantId: string };

/** Both ways through to Teams: turns in, with their replies, and what is sent unasked. */
export type TeamsDoor = {
  connector: TeamsConnector;
  turns(parts: {
    onActivity(context: TurnContext): Promise<void>;
    onFault(error: unknown, context: TurnContext): void;
  }): TurnTaker;
  /** Lets go of connections; nothing is sent afterwards. */
  close(): void;
};

type Parts = {
  /** Absent: trial mode, without any token either way. */
  registration: Registration | undefined;
  mayReach: ServiceUrlRule;
  /** One request to Teams, all in all. */
  limitMs: number;
  /** Another cloud than the public one, by the SDK's own settings. Absent: the public one. */
  cloud?: ConfigurationBotFrameworkAuthenticationOptions;
};

export function teamsDoor({ registration, mayReach, limitMs, cloud = {} }: Parts): TeamsDoor {
  const credentials = new ConfigurationServiceClientCredentialFactory(credentialSettings(registration));
  const sdk = new ConfigurationBotFrameworkAuthentication(cloud, credentials);
  const http = connectorHttp({ limitMs });
  const clients = connectorClients({ sdk, appId: registration?.id, http, mayReach, limitMs });
  const authentication = new BoardAuthentication(sdk, clients);
  return {
    connector: teamsConnector(clients),
    turns: (parts) => turnTaker({ authentication, ...parts }),
    close: () => http.close(),
  };
}

function credentialSettings(registration: Registration | undefined): Record<string, string> {
  if (!registration) return {};
  return {
    MicrosoftAppId: registration.id,
    MicrosoftAppType: registration.type,
    ...("tenantId" in registration ? { MicrosoftAppTenantId: registration.tenantId } : {}),
    ...("password" in registration ? { MicrosoftAppPassword: registration.password } : {}),
  };
}
