import { z } from "zod";

// Each setting with the sentence an operator reads when it is wrong.

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export const APP_TYPES = ["MultiTenant", "SingleTenant", "UserAssignedMSI"] as const;
const US_GOVERNMENT = "https://botframework.azure.us";

const portNumber = (name: string, extra: string) => {
  const problem = `${name} is not a port. Give a whole number from 0 to 65535${extra}.`;
  return z.string().regex(/^\d+$/, problem).transform(Number).pipe(z.number().max(65_535, problem));
};
const onOrOff = (name: string) =>
  z.enum(["on", "off"], `${name} can be on or off. Set it to off, or take it away.`).default("on");
const listOf = (pattern: RegExp, problem: string) =>
  z
    .string(problem)
    .transform((text) => text.split(",").map((entry) => entry.trim().toLowerCase()))
    .pipe(z.array(z.string().regex(pattern, problem)).transform((entries) => [...new Set(entries)]));
const hostNames = (name: string) =>
  listOf(
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    `${name} must be host names in full, with commas between them, without https:// or wildcards. Correct it, or take it away.`,
  ).default([]);
const mongodbUri = z
  .string("MONGODB_URI is missing. Give the address of the MongoDB replica set that keeps the boards' records.")
  .regex(/^mongodb(\+srv)?:\/\/\S+$/, "MONGODB_URI must begin with mongodb:// or mongodb+srv://. Correct it.");

const common = {
  PORT: portNumber("PORT", "; 0 lets the system pick a free one").default(3978),
  ADMIN_PORT: portNumber("ADMIN_PORT", ", or take it away to serve no metrics").optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}. Choose one, or take it away.`)
    .optional(),
  BANK_HOLIDAYS: z.string().optional(),
};

/** Trial mode reads these and leaves every other variable alone. */
export const trialSettings = z.object({
  ...common,
  DATA_DIR: z.string().default(".data"),
  PLAYGROUND: onOrOff("PLAYGROUND"),
  DEMO: onOrOff("DEMO"),
  NOW: z.iso
    .datetime({
      offset: true,
      error: "NOW is not a moment in time. Write it like 2026-03-04T09:00:00Z, or take it away.",
    })
    .transform((text) => new Date(text))
    .optional(),
  MONGODB_URI: mongodbUri.optional(),
});

const inEarnest = {
  ...common,
  MicrosoftAppId: z.string(
    "NODE_ENV=production needs MicrosoftAppId, the bot's application id in Entra: without it anybody could speak as anybody. Set it, or take NODE_ENV away to try the bot out.",
  ),
  MONGODB_URI: mongodbUri,
  ALLOWED_TENANTS: listOf(
    /^[\w-]+$/,
    "ALLOWED_TENANTS must name the Entra tenant ids that may use the bot, with commas between them; a wildcard won't do. List your own tenant's id.",
  ),
  EXTRA_SERVICE_HOSTS: hostNames("EXTRA_SERVICE_HOSTS"),
  FILE_HOSTS: hostNames("FILE_HOSTS"),
  ChannelService: z
    .literal(
      US_GOVERNMENT,
      `ChannelService can only be ${US_GOVERNMENT}. Set it to that for the US government's cloud, else take it away.`,
    )
    .optional(),
  NOW: z
    .never("NOW cannot be used with MicrosoftAppId: a board's reminders go by the real time. Take NOW away.")
    .optional(),
};
const appTypeProblem = `MicrosoftAppType must be one of ${APP_TYPES.join(", ")}: how the bot is registered with Azure Bot Service. Set the one shown there.`;
const tenantId = z.string(
  "MicrosoftAppTenantId is missing. Give the id of the Entra tenant the bot is registered in (only MultiTenant does without).",
);
const password = z.string(
  "MicrosoftAppPassword is missing. Give the client secret of the bot's registration (only UserAssignedMSI does without).",
);

/** What is needed in earnest, by the type of the bot's registration. */
export const registrations = {
  MultiTenant: z.object({ ...inEarnest, MicrosoftAppType: z.literal("MultiTenant"), MicrosoftAppPassword: password }),
  SingleTenant: z.object({
    ...inEarnest,
    MicrosoftAppType: z.literal("SingleTenant"),
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppPassword: password,
  }),
  UserAssignedMSI: z.object({
    ...inEarnest,
    MicrosoftAppType: z.literal("UserAssignedMSI"),
    MicrosoftAppTenantId: tenantId,
  }),
  /** Stands in for a type that is missing or misspelt, so that what may hang on it is named in the same breath. */
  unknown: z.object({
    ...inEarnest,
    MicrosoftAppType: z.never({ error: appTypeProblem }),
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppPassword: password,
  }),
};
