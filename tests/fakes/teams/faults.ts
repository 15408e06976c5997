import { type ForbiddenCode, forbidden, refused } from "./refusals.js";
import type { RouteName } from "./routes.js";
import type { Person, Place } from "./world.js";

/** What goes wrong with a request. `delivered` says that the deed is done all the same. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly delivered?: boolean;
    }
  /** No answer until the fake is closed or the caller gives up. */
  | { readonly kind: "hang"; readonly delivered?: boolean }
  /** The connection is cut, before anything is read or once the whole body has come. */
  | { readonly kind: "reset"; readonly after: "headers" }
  | { readonly kind: "reset"; readonly after: "body"; readonly delivered?: boolean }
  /** The ordinary answer, so many milliseconds later. */
  | { readonly kind: "slow"; readonly ms: number };

const status = (code: number, error: string, message: string, delivered = false): Fault => ({
  kind: "status",
  ...refused(code, error, message),
  delivered,
});

/** The faults that Teams is known for, by name. */
export const fault = {
  /** 429; `retryAfter` in seconds, absent: without the header. */
  throttled: (retryAfter?: number): Fault => ({
    kind: "status",
    ...refused(429, "Throttled", "Too many requests."),
    ...(retryAfter === undefined ? {} : { headers: { "Retry-After": String(retryAfter) } }),
  }),
  preconditionFailed: (): Fault => status(412, "PreconditionFailed", "Precondition failed, please try again."),
  forbidden: (code: ForbiddenCode): Fault => ({ kind: "status", ...forbidden(code) }),
  unauthorised: (): Fault => status(401, "BotNotRegistered", "The bot is not registered."),
  badArgument: (): Fault => status(400, "Bad Argument", "An argument is not right."),
  conversationNotFound: (): Fault => status(404, "ConversationNotFound", "Conversation not found."),
  activityNotFound: (): Fault => status(404, "ActivityNotFoundInConversation", "Activity not found."),
  tooBig: (): Fault => status(413, "MessageSizeTooBig", "Message size too large."),
  serviceError: (): Fault => status(500, "ServiceError", "Something went wrong."),
  /** 502, and nothing has been delivered. */
  badGateway: (): Fault => status(502, "BadGateway", "Bad gateway."),
  /** 502, and yet the message is there. */
  deliveredYetBadGateway: (): Fault => status(502, "BadGateway", "Bad gateway.", true),
  hang: (options: { readonly delivered?: boolean } = {}): Fault => ({ kind: "hang", ...options }),
  resetBeforeReading: (): Fault => ({ kind: "reset", after: "headers" }),
  resetAfterBody: (options: { readonly delivered?: boolean } = {}): Fault => ({
    kind: "reset",
    after: "body",
    ...options,
  }),
  slow: (ms: number): Fault => ({ kind: "slow", ms }),
};

export interface FaultScope {
  /** Absent: every route. */
  readonly on?: RouteName | readonly RouteName[];
  /** A place, or a person's 1:1 conversation and the making of it. Absent: everywhere. */
  readonly to?: Place | Person;
  /** How often; absent: until it is lifted. */
  readonly times?: number;
  /** How many requests pass unharmed first; absent: none. */
  readonly after?: number;
}

export interface ScriptedFault {
  /** How often it has struck. */
  readonly hits: number;
  lift(): void;
}

export type Faults = ReturnType<typeof newFaults>;

/** The faults that a test has scripted. Of several that fit, the one scripted first strikes. */
export function newFaults() {
  interface Script {
    readonly fault: Fault;
    readonly scope: FaultScope;
    passed: number;
    hits: number;
    lifted: boolean;
  }
  const scripts: Script[] = [];

  const fits = (
    { fault: what, scope }: Script,
    route: RouteName,
    target: Place | Person | undefined,
    early: boolean,
  ) => {
    const routes = scope.on === undefined || typeof scope.on === "string" ? scope.on : [...scope.on];
    const onRoute = routes === undefined || routes === route || routes.includes(route);
    return onRoute && (what.kind === "reset" && what.after === "headers") === early && meets(scope.to, target);
  };

  return {
    script(what: Fault, scope: FaultScope): ScriptedFault {
      const script: Script = { fault: what, scope, passed: 0, hits: 0, lifted: false };
      scripts.push(script);
      return {
        get hits() {
          return script.hits;
        },
        lift: () => {
          script.lifted = true;
        },
      };
    },

    none: (): boolean => scripts.every((script) => spent(script)),

    /** The fault that strikes this request, counted; `early` asks for those that strike before the body is read. */
    strike(route: RouteName, target: Place | Person | undefined, early: boolean): Fault | undefined {
      const script = scripts.find((each) => !spent(each) && fits(each, route, target, early));
      if (script === undefined) return undefined;
      script.passed += 1;
      if (script.passed <= (script.scope.after ?? 0)) return undefined;
      script.hits += 1;
      return script.fault;
    },
  };

  function spent({ lifted, hits, scope }: Script): boolean {
    return lifted || hits >= (scope.times ?? Number.POSITIVE_INFINITY);
  }
}

function meets(wanted: Place | Person | undefined, target: Place | Person | undefined): boolean {
  if (wanted === undefined || wanted === target) return true;
  return wanted.kind === "person" && target?.kind === "personal chat" && target.person === wanted;
}
