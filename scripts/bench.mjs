// `npm run bench`: builds the product and the measuring programs, then prints the figures of README. `-- --quick` for a short run, `-- import` for
// how well papers are read.
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const papers = process.argv.includes("import");
// Papers are read in the measuring program itself.
if (!papers) build();
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.bench.json"], {
  cwd: root,
  stdio: "inherit",
});
await import(papers ? "../dist-bench/bench/import.js" : "../dist-bench/bench/main.js");
