import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { environment } from "../server/config.js";
import { appPackage } from "./app-package.js";
import { readPackageSettings } from "./package-settings.js";

/** `npm run package`: writes the app package that is uploaded to Teams, after checking it against Microsoft's schema. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const made = await appPackage({ folder: join(root, "manifest"), version, settings: readPackageSettings(environment) });
if (made.kind === "invalid") {
  console.error(["The app package was not written, as its manifest is not valid:", ...made.problems].join("\n"));
  process.exitCode = 1;
} else {
  const path = join(root, "dist", "matters-arising.zip");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, made.zip);
  console.log(
    `The app package is dist/matters-arising.zip (${made.zip.length} bytes). Upload it in Teams, or in the Teams admin centre.`,
  );
  if (made.placeholder)
    console.log("It carries an id of no app. Set MicrosoftAppId before you upload it for earnest use.");
}
