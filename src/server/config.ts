import type { z } from "zod";
import { APP_TYPES, type LOG_LEVELS, registrations, trialSettings } from "./settings.js";
import { readWaits, type Waits } from "./waits.js";

/** What every process knows, whichever way it runs. */
type CommonConfig = {
  /** 0 lets the system pick a free one. */
  port: number;
  /** The address to listen on: loopback only in trial mode. Absent: every one. */
  host: string | undefined;
  /** Where metrics are served, on loopback. Absent: they are not. */
  adminPort: number | undefined;
  logLevel: LogLevel;
  /** The file of published bank holidays. Absent: they go by rule. */
  bankHolidays: string | undefined;
  waits: Waits;
};

/** Trying it out: no Teams, no token, loopback only (README, "Trial mode"). */
export type TrialConfig = CommonConfig & {
  mode: "trial";
  dataDir: string;
  playground: boolean;
  demo: boolean;
  /** The board's time to start at. Absent: where the trial clock was left, else the system's time. */
  startAt: Date | undefined;
  /** Absent: the embedded database under `dataDir`. */
  mongodbUri: string | undefined;
};

/** Against Teams itself. */
export type EarnestConfig = CommonConfig & {
  mode: "earnest";
  app: AppRegistration;
  /** The Entra tenants that may use it, in lower case; at least one. */
  allowedTenants: readonly string[];
  /** Hosts in lower case that activities may come from, besides Microsoft's own. */
  extraServiceHosts: readonly string[];
  /** Hosts in lower case that files are read from, besides SharePoint's and OneDrive's own. */
  fileHosts: readonly string[];
  /** Microsoft's cloud for the US government. Absent: the public one. */
  channelService: string | undefined;
  mongodbUri: string;
};

/** How the bot is registered with Entra, and so how it asks for its tokens. */
export type AppRegistration =
  | { type: "MultiTenant"; id: string; password: string }
  | { type: "SingleTenant"; id: string; tenantId: string; password: string }
  | { type: "UserAssignedMSI"; id: string; tenantId: string };

export type Config = TrialConfig | EarnestConfig;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Given = Readonly<Record<string, string | undefined>>;
type Problems = { problems: string[] };

/** The one place where the environment is read; everybody else is handed what was read from it. */
export const environment: NodeJS.ProcessEnv = process.env;

/**
 * Reads every setting at once; empty values count as absent. With problems nothing may start: each is one sentence of what
 * is wrong and one of what to do, and none repeats a secret.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config | Problems {
  const given: Given = Object.fromEntries(
    Object.entries(env).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  );
  const { waits, problems: otherProblems } = readWaits(given);
  if (given.ADMIN_PORT !== undefined && given.ADMIN_PORT !== "0" && given.ADMIN_PORT === (given.PORT ?? "3978")) {
    otherProblems.push("ADMIN_PORT and PORT are the same. Give one of them another number.");
  }
  const earnest = given.MicrosoftAppId !== undefined || given.NODE_ENV === "production";
  const config = earnest ? readEarnest(given, waits) : readTrial(given, waits);
  const problems = "problems" in config ? [...config.problems, ...otherProblems] : otherProblems;
  return problems.length > 0 ? { problems } : config;
}

function readTrial(given: Given, waits: Waits): TrialConfig | Problems {
  const parsed = trialSettings.safeParse(given);
  if (!parsed.success) return problemsOf(parsed.error);
  const { data } = parsed;
  return {
    mode: "trial",
    host: "127.0.0.1",
    port: data.PORT,
    adminPort: data.ADMIN_PORT,
    logLevel: data.LOG_LEVEL ?? "warn",
    bankHolidays: data.BANK_HOLIDAYS,
    waits,
    dataDir: data.DATA_DIR,
    playground: data.PLAYGROUND === "on",
    demo: data.DEMO === "on",
    startAt: data.NOW,
    mongodbUri: data.MONGODB_URI,
  };
}

function readEarnest(given: Given, waits: Waits): EarnestConfig | Problems {
  const type = APP_TYPES.find((known) => known === given.MicrosoftAppType) ?? "unknown";
  const parsed = registrations[type].safeParse(given);
  if (!parsed.success) return problemsOf(parsed.error);
  const { data } = parsed;
  return {
    mode: "earnest",
    // Every address: in a container it is the platform's business what reaches it.
    host: undefined,
    port: data.PORT,
    adminPort: data.ADMIN_PORT,
    logLevel: data.LOG_LEVEL ?? "info",
    bankHolidays: data.BANK_HOLIDAYS,
    waits,
    app: toRegistration(data),
    allowedTenants: data.ALLOWED_TENANTS,
    extraServiceHosts: data.EXTRA_SERVICE_HOSTS,
    fileHosts: data.FILE_HOSTS,
    channelService: data.ChannelService,
    mongodbUri: data.MONGODB_URI,
  };
}

type RegistrationData = z.infer<(typeof registrations)[keyof typeof registrations]>;

function toRegistration(data: RegistrationData): AppRegistration {
  const id = data.MicrosoftAppId;
  switch (data.MicrosoftAppType) {
    case "MultiTenant":
      return { type: "MultiTenant", id, password: data.MicrosoftAppPassword };
    case "SingleTenant":
      return { type: "SingleTenant", id, tenantId: data.MicrosoftAppTenantId, password: data.MicrosoftAppPassword };
    case "UserAssignedMSI":
      return { type: "UserAssignedMSI", id, tenantId: data.MicrosoftAppTenantId };
  }
}

const problemsOf = (error: z.ZodError): Problems => ({
  problems: [...new Set(error.issues.map((issue) => issue.message))],
});
