// Runs the store's contracts on a real MongoDB: the one that TEST_MONGODB_URI names, else one started here for the purpose
// by mongodb-memory-server (from MONGOMS_SYSTEM_BINARY, or downloaded). It ends with the tests.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

async function startMongo() {
  // The package warns at length of each attempt to download; one sentence of ours says the same.
  console.warn = () => {};
  try {
    const { MongoMemoryReplSet } = await import("mongodb-memory-server");
    return await MongoMemoryReplSet.create({ replSet: { count: 1 } });
  } catch (error) {
    const reason = String(error?.message ?? error)
      .split("\n")[0]
      .replace(/[,:. ]+(Details)?[:, ]*$/, "");
    console.error(
      `No real MongoDB could be started (${reason}): set MONGOMS_SYSTEM_BINARY to an installed mongod, or TEST_MONGODB_URI to a running replica set.`,
    );
    return undefined;
  }
}

function runContracts(uri) {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const child = spawn(process.execPath, [vitest, "run", "tests/contracts/mongodb.test.ts"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TEST_MONGODB_URI: uri },
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

const given = process.env.TEST_MONGODB_URI;
const mongo = given === undefined ? await startMongo() : undefined;
const uri = given ?? mongo?.getUri();
if (uri === undefined) process.exitCode = 1;
else {
  try {
    process.exitCode = await runContracts(uri);
  } finally {
    await mongo?.stop();
  }
}
