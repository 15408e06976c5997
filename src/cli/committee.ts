import { environment } from "../server/config.js";
import { exportToFile } from "./committee/export-to-file.js";
import { importFromFile } from "./committee/import-from-file.js";
import { openRecords } from "./committee/open-records.js";
import { type Asked, readArguments } from "./committee/read-arguments.js";
import type { Said } from "./committee/said.js";
import { faultWords, listWords, usage } from "./committee/words.js";

/** `npm run committee -- list|export|import`: whole committees, for moving them and as backups. */
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = environment;
/** npm runs a script in the project's folder; files are meant in that from which it was called. */
const folder = script === "committee" && calledFrom !== undefined ? calledFrom : process.cwd();

try {
  const asked = readArguments(process.argv.slice(2));
  const said = asked.kind === "usage" ? usageSaid(asked) : await withRecords(asked);
  if ("sentence" in said) console.log(said.sentence);
  else {
    console.error(said.problem);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(faultWords(error));
  process.exitCode = 1;
}

function usageSaid({ why }: Extract<Asked, { kind: "usage" }>): Said {
  return why === undefined ? { sentence: usage } : { problem: `${why}\n\n${usage}` };
}

async function withRecords(asked: Exclude<Asked, { kind: "usage" }>): Promise<Said> {
  const records = await openRecords(environment);
  try {
    switch (asked.kind) {
      case "list":
        return { sentence: listWords(await records.store.archive.list("system")) };
      case "export":
        return await exportToFile(records, folder, asked);
      case "import":
        return await importFromFile(records, folder, asked);
    }
  } finally {
    await records.close();
  }
}
