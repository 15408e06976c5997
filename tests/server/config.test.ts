import { describe, expect, test } from "vitest";
import { type Config, readConfig } from "../../src/server/config.js";
import { DEFAULT_WAITS } from "../../src/server/waits.js";

const managedIdentity = {
  MicrosoftAppId: "app-1",
  MicrosoftAppType: "UserAssignedMSI",
  MicrosoftAppTenantId: "tenant-1",
  ALLOWED_TENANTS: "Tenant-1, tenant-2",
  MONGODB_URI: "mongodb://db.example/boards",
};
const singleTenant = { ...managedIdentity, MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: "kept quiet" };
const { MicrosoftAppTenantId: _notNeeded, ...multiTenant } = { ...singleTenant, MicrosoftAppType: "MultiTenant" };

function configOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read;
}
function problemsOf(env: NodeJS.ProcessEnv): string[] {
  const read = readConfig(env);
  return "problems" in read ? read.problems : [];
}

describe("settings", () => {
  test("with nothing set it is tried out on loopback, with the demo and the Playground", () => {
    expect(configOf({})).toEqual({
      mode: "trial",
      host: "127.0.0.1",
      port: 3978,
      adminPort: undefined,
      logLevel: "warn",
      bankHolidays: undefined,
      waits: DEFAULT_WAITS,
      dataDir: ".data",
      playground: true,
      demo: true,
      startAt: undefined,
      mongodbUri: undefined,
    });
  });

  test("everything about a trial can be set", () => {
    const read = configOf({
      PORT: "0",
      ADMIN_PORT: "9464",
      DATA_DIR: "/tmp/board",
      PLAYGROUND: "off",
      DEMO: "off",
      NOW: "2026-03-04T09:00:00Z",
      MONGODB_URI: "mongodb://127.0.0.1:27017",
      LOG_LEVEL: "debug",
      BANK_HOLIDAYS: "/etc/bank-holidays.json",
      WAIT_CLAIM_LEASE_MS: "200",
    });
    expect(read).toMatchObject({
      port: 0,
      adminPort: 9464,
      dataDir: "/tmp/board",
      playground: false,
      demo: false,
      startAt: new Date("2026-03-04T09:00:00Z"),
      mongodbUri: "mongodb://127.0.0.1:27017",
      logLevel: "debug",
      bankHolidays: "/etc/bank-holidays.json",
      waits: { ...DEFAULT_WAITS, claimLeaseMs: 200 },
    });
  });

  test("an empty value counts as none, also of the app id", () => {
    expect(configOf({ MicrosoftAppId: "", PORT: " ", NOW: "", MONGODB_URI: "", WAIT_TICK_MS: "" })).toEqual(
      configOf({}),
    );
  });

  test.each([
    [
      "a managed identity without a password",
      managedIdentity,
      { type: "UserAssignedMSI", id: "app-1", tenantId: "tenant-1" },
    ],
    [
      "a single tenant",
      singleTenant,
      { type: "SingleTenant", id: "app-1", tenantId: "tenant-1", password: "kept quiet" },
    ],
    [
      "many tenants without a tenant of its own",
      multiTenant,
      { type: "MultiTenant", id: "app-1", password: "kept quiet" },
    ],
  ])("in earnest it runs with %s", (_what, env, app) => {
    const set = {
      NODE_ENV: "production",
      EXTRA_SERVICE_HOSTS: "Teams.Example.org",
      FILE_HOSTS: "files.example.cn, Other.example",
      BANK_HOLIDAYS: "/etc/days.json",
    };
    const read = configOf({ ...env, ...set });
    expect(read).toMatchObject({
      mode: "earnest",
      app,
      allowedTenants: ["tenant-1", "tenant-2"],
      extraServiceHosts: ["teams.example.org"],
      fileHosts: ["files.example.cn", "other.example"],
      mongodbUri: "mongodb://db.example/boards",
      logLevel: "info",
      bankHolidays: "/etc/days.json",
    });
  });

  test("everything that is missing in earnest is named at once", () => {
    const text = problemsOf({ MicrosoftAppId: "app-1" });
    expect(text.map((sentence) => sentence.split(" ")[0])).toEqual([
      "MONGODB_URI",
      "ALLOWED_TENANTS",
      "MicrosoftAppType",
      "MicrosoftAppTenantId",
      "MicrosoftAppPassword",
    ]);
  });

  test.each([
    ["a production server without an app id", { NODE_ENV: "production" }, "NODE_ENV=production needs MicrosoftAppId"],
    [
      "a managed identity without its tenant",
      { ...managedIdentity, MicrosoftAppTenantId: "" },
      "MicrosoftAppTenantId is",
    ],
    ["a single tenant without a password", { ...singleTenant, MicrosoftAppPassword: "" }, "MicrosoftAppPassword is"],
    ["a misspelt type", { ...singleTenant, MicrosoftAppType: "singletenant" }, "MicrosoftAppType must"],
    ["every tenant of the world", { ...singleTenant, ALLOWED_TENANTS: "*" }, "ALLOWED_TENANTS must"],
    ["two tenants by their web addresses", { ...singleTenant, ALLOWED_TENANTS: "a.org,b.org" }, "ALLOWED_TENANTS must"],
    ["a list that ends in a comma", { ...singleTenant, ALLOWED_TENANTS: "tenant-1," }, "ALLOWED_TENANTS must"],
    ["a time of one's own in earnest", { ...singleTenant, NOW: "2026-03-04T09:00:00Z" }, "NOW cannot"],
    [
      "any host under a domain",
      { ...singleTenant, EXTRA_SERVICE_HOSTS: "*.trafficmanager.net" },
      "EXTRA_SERVICE_HOSTS must",
    ],
    ["files from any host under a domain", { ...singleTenant, FILE_HOSTS: "*.sharepoint.cn" }, "FILE_HOSTS must"],
    ["a URL for a host", { ...singleTenant, EXTRA_SERVICE_HOSTS: "https://a.example" }, "EXTRA_SERVICE_HOSTS must"],
    ["another cloud", { ...singleTenant, ChannelService: "https://elsewhere.example" }, "ChannelService can"],
    ["a port in words", { PORT: "eighty" }, "PORT is not a port"],
    ["a port too high", { PORT: "65536" }, "PORT is not a port"],
    ["an admin port below nought", { ADMIN_PORT: "-1" }, "ADMIN_PORT is not a port"],
    ["one port for two", { ADMIN_PORT: "3978" }, "ADMIN_PORT and PORT are the same"],
    ["a day without an hour", { NOW: "2026-03-04" }, "NOW is not a moment"],
    ["31 February", { NOW: "2026-02-31T09:00:00Z" }, "NOW is not a moment"],
    ["a Playground that is neither on nor off", { PLAYGROUND: "no" }, "PLAYGROUND can"],
    ["a demo that is neither on nor off", { DEMO: "false" }, "DEMO can"],
    ["another database", { MONGODB_URI: "postgres://db.example" }, "MONGODB_URI must"],
    ["a level that is none", { LOG_LEVEL: "loud" }, "LOG_LEVEL must"],
    ["a wait in words", { WAIT_TICK_MS: "5s" }, "WAIT_TICK_MS must"],
    ["a wait of nothing", { WAIT_TICK_MS: "0" }, "WAIT_TICK_MS must"],
    ["a wait that nobody knows", { WAIT_TICKS: "5" }, "WAIT_TICKS is not a setting"],
  ])("%s is refused in one sentence with the next step", (_what, env, beginning) => {
    const text = problemsOf(env);
    const about = text.filter((sentence) => sentence.startsWith(beginning));
    expect(about).toHaveLength(1);
    expect(about[0]).toMatch(/[.:] .+\.$/s);
  });

  test("a production server without an app id also hears what else will be missing", () => {
    expect(problemsOf({ NODE_ENV: "production", PORT: "x", WAIT_TICK_MS: "x" })).toHaveLength(8);
  });

  test("no problem repeats a password or the address of the database", () => {
    const text = problemsOf({ ...singleTenant, MONGODB_URI: "http://clerk:hush@db.example", PORT: "x" }).join("\n");
    expect(text).toContain("MONGODB_URI");
    expect(text).not.toMatch(/hush|kept quiet/);
  });
});
