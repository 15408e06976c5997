import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const src = join(root, "src");

/** Rooms by their distance from Teams: each imports only itself and earlier ones. */
const rooms = ["domain", "store", "services", "documents", "bot", "server", "trial", "cli"];

/** Which packages a room may use besides Node's own modules; a sub-folder's line stands before its room's. */
const packages: readonly (readonly [string, readonly string[]])[] = [
  ["domain", ["temporal-polyfill", "fastest-levenshtein"]],
  ["store/mongo", ["mongodb"]],
  ["store", []],
  ["services", []],
  ["documents", ["csv-parse", "csv-stringify", "docx", "fflate", "htmlparser2", "ical-generator", "mammoth", "unpdf"]],
  [
    "bot",
    [
      "fastest-levenshtein",
      "botbuilder",
      "botframework-connector",
      "@microsoft/teams-ai",
      "adaptivecards-templating",
      "adaptive-expressions",
      "zod",
    ],
  ],
  ["server", ["botbuilder", "@microsoft/teams-ai", "restify", "pino", "prom-client", "zod"]],
  ["trial", ["mongodb", "bson", "mingo", "@microsoft/m365agentsplayground"]],
  ["cli", ["@microsoft/app-manifest", "fflate"]],
];

/** How programs beside the server find the records, wherever they are. */
const programs = "cli/committee/open-records.ts";

/** Files above this many lines say why in a comment that begins with "Long because". */
const longest = 250;

type Source = { path: string; room: string; text: string; imports: readonly Import[] };
type Import = { from: string; dynamic: boolean; typeOnly: boolean };

const sources: readonly Source[] = filesIn(src).map((file) => {
  const path = relative(src, file).replaceAll("\\", "/");
  const text = readFileSync(file, "utf8");
  return { path, room: path.split("/")[0] ?? "", text, imports: importsOf(text) };
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  for (const [, typeOnly, from] of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm)) {
    if (from !== undefined) found.push({ from, dynamic: false, typeOnly: typeOnly !== undefined });
  }
  for (const [, from] of text.matchAll(/\bimport\("([^"]+)"\)/g))
    if (from !== undefined) found.push({ from, dynamic: true, typeOnly: false });
  return found;
}

/** The file that a relative import names, from src; undefined for a package. */
function target(source: Source, { from }: Import): string | undefined {
  if (!from.startsWith(".")) return undefined;
  return relative(src, resolve(src, dirname(source.path), from))
    .replaceAll("\\", "/")
    .replace(/\.js$/, ".ts");
}

function breaches(rule: (source: Source) => readonly string[]): readonly string[] {
  return sources.flatMap((source) => rule(source).map((what) => `${source.path}: ${what}`));
}

describe("the house", () => {
  test("no room imports a later one", () => {
    expect(
      breaches((source) =>
        source.imports.flatMap((one) => {
          const to = target(source, one);
          const room = to?.split("/")[0] ?? source.room;
          const allowed = source.path === "server/serve.ts" && one.dynamic && to === "trial/start-trial.ts";
          return rooms.indexOf(room) > rooms.indexOf(source.room) && !allowed ? [`imports ${to}`] : [];
        }),
      ),
    ).toEqual([]);
  });

  test("each room uses its own packages and no others", () => {
    expect(
      breaches((source) => {
        const [, allowed] = packages.find(([folder]) => source.path.startsWith(`${folder}/`)) ?? ["", []];
        return source.imports.flatMap(({ from }) => {
          if (from.startsWith(".") || from.startsWith("node:")) return [];
          const name = from
            .split("/")
            .slice(0, from.startsWith("@") ? 2 : 1)
            .join("/");
          return allowed.includes(name) ? [] : [`uses ${name}`];
        });
      }),
    ).toEqual([]);
  });

  test("MongoDB's room is entered by one door of the server and one of its programs, trial mode by one import each", () => {
    expect(
      breaches((source) =>
        source.imports.flatMap((one) => {
          const to = target(source, one) ?? "";
          const intoMongo =
            to.startsWith("store/mongo/") &&
            !source.path.startsWith("store/mongo/") &&
            source.path !== "server/serve.ts" &&
            source.path !== programs;
          const intoTrial =
            to.startsWith("trial/") &&
            source.room !== "trial" &&
            source.path !== programs &&
            !(source.path === "server/serve.ts" && one.dynamic);
          return intoMongo || intoTrial ? [`imports ${to}`] : [];
        }),
      ),
    ).toEqual([]);
  });

  test("only the clock and trial mode read the system's time", () => {
    expect(
      breaches((source) => {
        if (source.path === "server/clock.ts" || source.room === "trial") return [];
        return /new Date\(\s*\)|Date\.now\(/.test(source.text) ? ["reads the time"] : [];
      }),
    ).toEqual([]);
  });

  test("only the configuration reads the environment", () => {
    expect(
      breaches((source) =>
        source.path !== "server/config.ts" && /process\.env/.test(source.text) ? ["reads process.env"] : [],
      ),
    ).toEqual([]);
  });

  test("a file stays short, or says why it can't", () => {
    expect(
      breaches(({ text }) => {
        const lines = text.split("\n").length - 1;
        return lines > longest && !text.includes("Long because") ? [`has ${lines} lines`] : [];
      }),
    ).toEqual([]);
  });
});
