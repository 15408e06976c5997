import { afterEach, beforeEach, expect, test } from "vitest";
import { oneDriveOr } from "../../../src/bot/connector/one-drive.js";
import { downloadFile, mostFileBytes } from "../../../src/bot/files-in/download-file.js";
import { type FakeDrive, startFakeDrive } from "../../fakes/teams/fake-drive.js";

let drive: FakeDrive;
beforeEach(async () => {
  drive = await startFakeDrive();
});
afterEach(() => drive.close());

const here = (url: string) => url.startsWith(new URL(drive.url).origin);
const download = (url: string, { page = false, limitMs = 5_000 } = {}) =>
  downloadFile({ mayGet: here, limitMs })(url, page);

test("a file is fetched as it is, and nothing of ours is sent along", async () => {
  const url = drive.holds("/minutes.docx?tempauth=key", { bytes: "words" });
  const had = await download(url);
  expect(had).toMatchObject({ kind: "file" });
  expect(had.kind === "file" && Buffer.from(had.bytes).toString()).toBe("words");
  expect(drive.gets).toHaveLength(1);
  expect(Object.keys(drive.gets[0]?.headers ?? {})).not.toContain("authorization");
  expect(Object.keys(drive.gets[0]?.headers ?? {})).not.toContain("cookie");
});

test("an address that is not allowed is not even called", async () => {
  const url = drive.holds("/minutes.docx", { bytes: "words" });
  expect(await downloadFile({ mayGet: () => false, limitMs: 300 })(url, false)).toEqual({ kind: "foreign" });
  expect(drive.gets).toEqual([]);
});

test("wherever an address leads is looked at like the first", async () => {
  const file = drive.holds("/file", { bytes: "words" });
  const led = drive.holds("/led", { bytes: "", status: 302, headers: { location: "/file" } });
  expect(await download(led)).toMatchObject({ kind: "file" });
  const astray = drive.holds("/astray", { bytes: "", status: 307, headers: { location: "http://127.0.0.1:1/secret" } });
  expect(await download(astray)).toEqual({ kind: "foreign" });
  const circle = drive.holds("/circle", { bytes: "", status: 302, headers: { location: "/circle" } });
  expect(await download(circle)).toEqual({ kind: "not-had", reason: "redirects" });
  expect(file).toContain("/file");
});

test("ten megabytes are read and no byte more, whatever is promised of the length", async () => {
  const most = drive.holds("/most", { bytes: new Uint8Array(mostFileBytes) });
  expect(await download(most)).toMatchObject({ kind: "file" });
  const told = drive.holds("/told", { bytes: new Uint8Array(mostFileBytes + 1) });
  expect(await download(told)).toEqual({ kind: "too-big" });
  const untold = drive.holds("/untold", {
    bytes: new Uint8Array(mostFileBytes + 1),
    headers: { "transfer-encoding": "chunked" },
  });
  expect(await download(untold)).toEqual({ kind: "too-big" });
});

test("a page that asks for a sign-in is no Word file, and a page that was sent is one", async () => {
  const url = drive.holds("/share", { bytes: "<html>", type: "text/html; charset=utf-8" });
  expect(await download(url)).toEqual({ kind: "page" });
  expect(await download(url, { page: true })).toMatchObject({ kind: "file" });
});

test("what is refused, never ends, or is not there ends in a reason without the address", async () => {
  expect(await download(drive.holds("/gone", { bytes: "", status: 410 }))).toEqual({
    kind: "not-had",
    reason: "HTTP 410",
  });
  const hangs = drive.holds("/hangs", { bytes: "", hangs: true });
  expect(await download(hangs, { limitMs: 100 })).toEqual({ kind: "not-had", reason: "TimeoutError" });
  const url = drive.url;
  await drive.close();
  const nobody = await download(url);
  expect(nobody).toMatchObject({ kind: "not-had" });
  expect(JSON.stringify(nobody)).not.toContain("127.0.0.1");
  drive = await startFakeDrive();
});

test.each([
  ["https://contoso-my.sharepoint.com/personal/s/_layouts/15/download.aspx?tempauth=x", true],
  ["https://contoso.sharepoint.us/a", true],
  ["https://files.example.cn/a", true],
  ["https://sub.files.example.cn/a", false],
  ["http://files.example.cn/a", false],
  ["https://files.example.cn:444/a", false],
  ["https://169.254.169.254/latest/meta-data", false],
  ["http://127.0.0.1:9000/admin", false],
])("in earnest, with one host of the operator's own, a file may be had from %s: %s", (url, may) => {
  expect(oneDriveOr(["files.example.cn"])(url)).toBe(may);
});
