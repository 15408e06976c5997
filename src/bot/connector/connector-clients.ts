import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient as SdkConnectorClient,
} from "botframework-connector";
import { type Authorization, type ConnectorClient, connectorClient } from "./connector-client.js";
import type { ConnectorHttp } from "./connector-http.js";
import type { ServiceUrlRule } from "./service-url.js";

/** The clients in use, one for each service URL. */
export type ConnectorClients = {
  /** @throws an Error with code `FOREIGN_SERVICE_URL` when the URL may not be answered */
  at(serviceUrl: string): Promise<ConnectorClient>;
  /** Whether a service URL may be answered; asked of stored ones as well. */
  mayReach: ServiceUrlRule;
};

/** Teams has one for each region; the rest is room for a Playground that comes back under another port. */
const MOST_CLIENTS = 32;

type Parts = {
  sdk: BotFrameworkAuthentication;
  /** Absent in trial mode: no token. */
  appId: string | undefined;
  http: ConnectorHttp;
  mayReach: ServiceUrlRule;
  limitMs: number;
};

/** Keeps the most recently used clients; building one for every turn cost an eighth of its time. */
export function connectorClients(parts: Parts): ConnectorClients {
  const kept = new Map<string, ConnectorClient>();
  return {
    mayReach: parts.mayReach,
    async at(serviceUrl) {
      const client =
        kept.get(serviceUrl) ??
        connectorClient(serviceUrl, { ...parts, authorization: await authorizationFor(serviceUrl, parts) });
      kept.delete(serviceUrl);
      kept.set(serviceUrl, client);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_CLIENTS) break;
        kept.delete(oldest);
      }
      return client;
    },
  };
}

/** The SDK knows which cloud and which kind of credentials; we take its word and keep only the token. */
async function authorizationFor(
  serviceUrl: string,
  { sdk, appId, mayReach }: Parts,
): Promise<Authorization | undefined> {
  if (appId === undefined || !mayReach(serviceUrl)) return undefined;
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  const client = await sdk.createConnectorFactory(identity).create(serviceUrl);
  const credentials = tokenSource(client);
  let afresh = false;
  return {
    async header() {
      const token = await credentials.getToken(afresh);
      afresh = false;
      return `Bearer ${token}`;
    },
    refused() {
      afresh = true;
    },
  };
}

type TokenSource = { getToken(forceRefresh: boolean): Promise<string> };

function tokenSource({ credentials }: SdkConnectorClient): TokenSource {
  if ("getToken" in credentials && typeof credentials.getToken === "function")
    return credentials as unknown as TokenSource;
  throw Object.assign(new Error("the SDK's credentials give no token"), { code: "NO_TOKEN_SOURCE" as const });
}
