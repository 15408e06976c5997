import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rightsPage } from "./rights-page.js";

/** `npm run rights`: writes docs/rights.md from the tables in force. */
writeFileSync(join(dirname(fileURLToPath(import.meta.url)), "..", "..", "docs", "rights.md"), rightsPage());
