import { expect, test } from "vitest";
import type { BoardFile } from "../../../src/bot/files/board-file.js";
import { trialFiles } from "../../../src/trial/files/trial-files.js";
import { serving } from "../../server/serving.js";

const minutes = (count: number) => count * 60_000;

/** Files that are offered and fetched by HTTP; `at` is the time that only measures. */
async function filesAt() {
  const time = { at: 0 };
  const files = trialFiles({ monotonicMs: () => time.at });
  const { url } = await serving([files.route]);
  files.answersAt(`${url}/api/messages`);
  const offer = async (name: string, text = "a,b\r\n") => {
    const file: BoardFile = { name, contentType: "text/csv; charset=utf-8", bytes: Buffer.from(text), description: "" };
    const offered = await files.offer({} as never, { kind: "proof", committee: "c_1" }, file);
    if (offered.kind !== "link") throw new Error("a link was expected");
    return offered.url;
  };
  return { time, url, offer };
}

test("a file is fetched at its link, to be kept and not to be shown", async () => {
  const { offer, url } = await filesAt();
  const link = await offer("proof-Zoë-Marsh.csv", "\ufeffcommittee\r\nZoë\r\n");
  expect(link).toMatch(new RegExp(`^${url}/trial/files/[\\w-]{32}/proof-Zo%C3%AB-Marsh\\.csv$`));
  const answer = await fetch(link);
  expect([answer.status, Buffer.from(await answer.arrayBuffer()).toString("utf8")]).toEqual([
    200,
    "\ufeffcommittee\r\nZoë\r\n",
  ]);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="proof-Zo_-Marsh.csv"; filename*=UTF-8''proof-Zo%C3%AB-Marsh.csv`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
});

test("nothing is given for another link", async () => {
  const { offer, url } = await filesAt();
  const link = await offer("A1-proof.csv");
  for (const wrong of [link.replace(/files\/./, "files/~"), `${url}/trial/files/x/A1-proof.csv`])
    expect((await fetch(wrong)).status).toBe(404);
  expect((await fetch(`${url}/trial/files/`)).status).toBe(404);
});

test("after half an hour it is gone", async () => {
  const { time, offer } = await filesAt();
  const link = await offer("A1-proof.csv");
  time.at = minutes(30) - 1;
  expect((await fetch(link)).status).toBe(200);
  time.at = minutes(30);
  expect((await fetch(link)).status).toBe(404);
});

test("of more than fifty the oldest goes", async () => {
  const { offer } = await filesAt();
  const links: string[] = [];
  for (let number = 1; number <= 51; number += 1) links.push(await offer(`A${number}-proof.csv`));
  const [oldest = "", second = ""] = links;
  expect((await fetch(oldest)).status).toBe(404);
  expect((await fetch(second)).status).toBe(200);
  expect(new Set(links).size).toBe(51);
});
