import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { commandLists } from "../../src/bot/commands/texts/command-lists.js";
import { appPackage } from "../../src/cli/app-package.js";
import { readPackageSettings } from "../../src/cli/package-settings.js";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "manifest");
const appId = "0a1b2c3d-1111-4222-8333-444455556666";

test("the app package holds a manifest that Microsoft's schema accepts, and both icons at its root", async () => {
  const made = await appPackage({ folder, version: "0.1.0", settings: readPackageSettings({ MicrosoftAppId: appId }) });
  if (made.kind === "invalid") throw new Error(made.problems.join("\n"));
  const files = unzipSync(made.zip);
  expect(Object.keys(files).sort()).toEqual(["color.png", "manifest.json", "outline.png"]);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  expect(manifest).toMatchObject({ id: appId, version: "0.1.0", bots: [{ botId: appId }] });
  expect(JSON.stringify(manifest)).not.toContain("{{");
  expect(made.placeholder).toBe(false);
});

test("the menus of commands are those of the grammar's table, and none stand in the template", async () => {
  const made = await appPackage({ folder, version: "0.1.0", settings: readPackageSettings({ MicrosoftAppId: appId }) });
  if (made.kind === "invalid") throw new Error(made.problems.join("\n"));
  const manifest = JSON.parse(new TextDecoder().decode(unzipSync(made.zip)["manifest.json"]));
  expect(manifest.bots[0].commandLists).toEqual(commandLists());
  expect(manifest.bots[0].commandLists.length).toBe(2);
  expect(readFileSync(join(folder, "manifest.json"), "utf8")).not.toContain("commandLists");
});

test("without an app id a package can still be looked at, and says so", async () => {
  const made = await appPackage({ folder, version: "0.1.0", settings: readPackageSettings({}) });
  expect(made).toMatchObject({ kind: "package", placeholder: true });
});

test("what the schema does not accept is named instead of packed", async () => {
  const settings = { ...readPackageSettings({}), developerName: "A name that is longer than thirty-two signs" };
  const made = await appPackage({ folder, version: "0.1.0", settings });
  expect(made).toMatchObject({ kind: "invalid", problems: [expect.stringContaining("developer")] });
});
