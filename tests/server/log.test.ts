import { expect, test } from "vitest";
import { processLog } from "../../src/server/log.js";

function captured(level: "info" | "warn") {
  const lines: string[] = [];
  return { log: processLog(level, { write: (line: string) => lines.push(line) }), lines };
}

test("a line carries the event, ids and the outcome", () => {
  const { log, lines } = captured("info");
  log.info("notice settled", { notice: "n-1", outcome: "sent", ms: 12 });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ msg: "notice settled", notice: "n-1", outcome: "sent", ms: 12 });
});

test("what lies below the level is not written", () => {
  const { log, lines } = captured("warn");
  log.info("turn ended");
  log.debug("turn began");
  expect(lines).toEqual([]);
});

test("an error is written with its class, code and places, never with its message", () => {
  const { log, lines } = captured("info");
  const cause = Object.assign(new Error("Sarah to ring the school"), { code: 11000 });
  log.error("turn failed", { error: Object.assign(new TypeError("Sarah is unwell", { cause }), { code: "STORE" }) });
  expect(lines[0]).not.toContain("Sarah");
  const { error } = JSON.parse(lines[0] ?? "");
  expect(error).toMatchObject({ name: "TypeError", code: "STORE", cause: { name: "Error", code: 11000 } });
  expect(error.at[0]).toContain("log.test.ts");
});

test("something thrown that is no error is written as its kind only", () => {
  const { log, lines } = captured("info");
  log.error("turn failed", { error: "Sarah is unwell" });
  expect(JSON.parse(lines[0] ?? "").error).toEqual({ name: "string", at: [] });
});
