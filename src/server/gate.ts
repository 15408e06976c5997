import type { ServiceUrlRule } from "../bot/connector/service-url.js";
import { type ActivityShape, activityShape } from "./activity-shape.js";

export type GateRules = {
  serviceUrl: ServiceUrlRule;
  /** The tenants that may come in, in lower case. Absent: every one (trial mode). */
  tenants: ReadonlySet<string> | undefined;
  /** Whether only the Teams channel may come in. In trial mode a tool may call itself something else. */
  teamsOnly: boolean;
};

export type Admission =
  | { kind: "admitted"; activity: ActivityShape }
  /** Answered with the status and nothing else; `reason` is for the log. */
  | { kind: "refused"; status: 400 | 403; reason: RefusalReason }
  /** Answered 200: nothing is wrong with it, and nothing is to be done. */
  | { kind: "ignored"; reason: "unknown-type" | "from-a-bot" };

export type RefusalReason = "shape" | "service-url" | "channel" | "tenant";

/** Kinds of activity that somebody in a later room does something about. */
const KNOWN_TYPES = ["message", "invoke", "installationUpdate", "conversationUpdate"];
const TEAMS = "msteams";

/**
 * Decides about an activity before the SDK sees it, as that leaves the tenant unchecked, believes any service URL where
 * none is named, and throws over missing parts. Behind the gate nothing needs to doubt a type again.
 */
export function admit(body: unknown, rules: GateRules): Admission {
  const parsed = activityShape.safeParse(body);
  if (!parsed.success) return { kind: "refused", status: 400, reason: "shape" };
  const activity = parsed.data;
  if (activity.serviceUrl === undefined || !rules.serviceUrl(activity.serviceUrl)) return forbidden("service-url");
  if (rules.teamsOnly && activity.channelId !== TEAMS) return forbidden("channel");
  if (rules.tenants && !allAllowed(tenantsOf(activity), rules.tenants)) return forbidden("tenant");
  if (!KNOWN_TYPES.includes(activity.type)) return { kind: "ignored", reason: "unknown-type" };
  if (activity.from.role === "bot") return { kind: "ignored", reason: "from-a-bot" };
  return { kind: "admitted", activity: { ...activity, channelId: activity.channelId ?? TEAMS } };
}

const forbidden = (reason: RefusalReason): Admission => ({ kind: "refused", status: 403, reason });

/** Both places that name one; they agree unless somebody is trying something. */
const tenantsOf = ({ conversation, channelData }: ActivityShape): string[] =>
  [conversation.tenantId, channelData?.tenant?.id].flatMap((tenant) => (tenant ? [tenant.toLowerCase()] : []));

const allAllowed = (tenants: readonly string[], allowed: ReadonlySet<string>): boolean =>
  tenants.length > 0 && tenants.every((tenant) => allowed.has(tenant));
