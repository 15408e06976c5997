import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openTrialClock } from "../../../src/trial/clock/trial-clock.js";
import { openDatabase } from "../database/database-for-test.js";

/** Somebody at a port of their own. Gives the address there at which a process of ours would be told that the clock was moved. */
async function somebody(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/trial/clock/moved`;
}

test("strangers where processes were that are gone keep nobody from being told, nor whoever moved the clock for long", async () => {
  const { server, db } = await openDatabase();
  const clock = await openTrialClock(server.uri, undefined);
  onTestFinished(() => clock.close());
  const told: string[] = [];
  const unknowing = await somebody((_request, response) => void response.writeHead(404).end());
  const silent = await somebody(() => {});
  const endless = await somebody((_request, response) => void response.writeHead(200).write("…"));
  const ours = await somebody((request, response) => {
    told.push(`${request.method} ${request.url}`);
    response.writeHead(200).end();
  });
  for (const url of [unknowing, silent, endless, ours]) await clock.join(url);
  // Its own, which comes last, is not told.
  await clock.join("http://127.0.0.1:9/trial/clock/moved");

  const began = performance.now();
  await clock.tellOthers();
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(told).toEqual(["POST /trial/clock/moved"]);
  // Who does not answer is forgotten, and costs no second wait.
  const sharers = await db.client
    .db("matters-arising")
    .collection<{ _id: string }>("trialClockSharers")
    .find()
    .toArray();
  expect(sharers.map(({ _id }) => _id)).not.toContain(silent);
  await clock.tellOthers();
  expect(told).toHaveLength(2);
});
