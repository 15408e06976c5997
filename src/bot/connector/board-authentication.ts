import type { Activity } from "botbuilder";
import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  type ClaimsIdentity,
  ConnectorFactory,
  type ConnectorClient as SdkConnectorClient,
  type UserTokenClient,
} from "botframework-connector";
import type { ConnectorClients } from "./connector-clients.js";

/** The token that came with an activity is missing, wrong or stale. */
export type NotAuthenticated = Error & { code: "NOT_AUTHENTICATED" };

export function isNotAuthenticated(error: unknown): error is NotAuthenticated {
  return error instanceof Error && (error as { code?: unknown }).code === "NOT_AUTHENTICATED";
}

/**
 * The SDK's authentication, answering with our kept connector clients instead of new ones for each turn, and with one kind
 * of error for whatever is wrong with a token (the SDK answers a bad signature with an error like any fault of ours).
 * It is a class because the SDK asks for a subclass.
 */
export class BoardAuthentication extends BotFrameworkAuthentication {
  readonly #sdk: BotFrameworkAuthentication;
  readonly #connectors: ConnectorFactory;

  constructor(sdk: BotFrameworkAuthentication, clients: ConnectorClients) {
    super();
    this.#sdk = sdk;
    this.#connectors = new KeptConnectors(clients);
  }

  async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    try {
      const result = await this.#sdk.authenticateRequest(activity, authHeader);
      return { ...result, connectorFactory: this.#connectors };
    } catch (cause) {
      throw isAboutTheToken(cause) ? notAuthenticated(cause) : cause;
    }
  }

  /** Streaming (named pipes, web sockets) is not offered. */
  async authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw notAuthenticated(undefined);
  }

  createConnectorFactory(_identity: ClaimsIdentity): ConnectorFactory {
    return this.#connectors;
  }

  /** Nobody signs in here, so the adapter, which wants one for every turn, is given one and the same empty one. */
  async createUserTokenClient(_identity: ClaimsIdentity): Promise<UserTokenClient> {
    return NO_SIGN_IN;
  }
}

const NO_SIGN_IN = {} as UserTokenClient;

class KeptConnectors extends ConnectorFactory {
  readonly #clients: ConnectorClients;

  constructor(clients: ConnectorClients) {
    super();
    this.#clients = clients;
  }

  /** The adapter uses `conversations` of it and no more; TeamsInfo wants the rest and is not used here. */
  async create(serviceUrl: string): Promise<SdkConnectorClient> {
    return (await this.#clients.at(serviceUrl)) as unknown as SdkConnectorClient;
  }
}

/**
 * Trouble in fetching the keys is ours or the network's; all else that goes wrong while a token is read is the token's, as
 * the SDK and its libraries throw a dozen kinds of error over a malformed one.
 */
function isAboutTheToken(error: unknown): boolean {
  const { name, statusCode } = error as { name?: unknown; statusCode?: unknown };
  return name !== "FetchError" && statusCode !== 500;
}

const notAuthenticated = (cause: unknown): NotAuthenticated =>
  Object.assign(new Error("the activity's token was not accepted", { cause }), { code: "NOT_AUTHENTICATED" as const });
