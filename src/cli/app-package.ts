import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { zipSync } from "fflate";
import { commandLists } from "../bot/commands/texts/command-lists.js";
import type { PackageSettings } from "./package-settings.js";

export type AppPackage =
  | { kind: "package"; zip: Uint8Array /** True when no app id was set. */; placeholder: boolean }
  /** What Microsoft's schema says is wrong, a line each. */
  | { kind: "invalid"; problems: readonly string[] };

type Parts = { folder: string; version: string; settings: PackageSettings };

/** An id that no app has; the schema wants one. */
const noApp = "00000000-0000-4000-8000-000000000000";

/** The manifest filled in, the menus of commands from the grammar's table among it, checked against the schema that the validator's package carries, and zipped with the two icons. */
export async function appPackage({ folder, version, settings }: Parts): Promise<AppPackage> {
  const id = settings.appId ?? noApp;
  const filled: Record<string, string> = { ...settings, appId: id, botId: id, version };
  const template = readFileSync(join(folder, "manifest.json"), "utf8").replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => filled[name] ?? "",
  );
  const manifest = withCommands(JSON.parse(template) as Manifest);
  const problems = await AppManifestUtils.validateAgainstSchema(manifest as never, schemaFor(manifest.manifestVersion));
  if (problems.length > 0) return { kind: "invalid", problems };
  const zip = zipSync({
    "manifest.json": new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
    "color.png": readFileSync(join(folder, "color.png")),
    "outline.png": readFileSync(join(folder, "outline.png")),
  });
  return { kind: "package", zip, placeholder: settings.appId === undefined };
}

type Manifest = { manifestVersion: string; bots: readonly object[] };

function withCommands(manifest: Manifest): Manifest {
  return { ...manifest, bots: manifest.bots.map((bot) => ({ ...bot, commandLists: commandLists() })) };
}

/** Read from the package: without it the validator would fetch one from the network. */
function schemaFor(manifestVersion: string): never {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@microsoft/app-manifest");
  const file = join(
    entry.slice(0, entry.indexOf("app-manifest") + "app-manifest".length),
    "build",
    "json-schemas",
    "teams",
    `v${manifestVersion}`,
    "MicrosoftTeams.schema.json",
  );
  return JSON.parse(readFileSync(file, "utf8")) as never;
}
