import { startEmbeddedDatabase } from "../src/trial/database/start-embedded-database.js";

/** The embedded database in a process of its own, so that its work is not counted as the bot's. */
const database = await startEmbeddedDatabase({ folder: process.argv[2] ?? ".data/bench" });
process.stdout.write(`ready ${JSON.stringify({ uri: database.uri })}\n`);
process.on("SIGTERM", () => void database.close().then(() => process.exit(0)));
