import { expect, test } from "vitest";
import { oneDriveFiles } from "../../../src/bot/connector/one-drive.js";
import { putFile } from "../../../src/bot/connector/put-file.js";
import { startFakeDrive } from "../../fakes/teams/fake-drive.js";

test.each([
  ["https://contoso-my.sharepoint.com/personal/sarah/uploads/1?guid=x", true],
  ["https://contoso.sharepoint.us/uploads", true],
  ["https://contoso.sharepoint-mil.us/uploads", true],
  ["http://contoso.sharepoint.com/uploads", false],
  ["https://sharepoint.com.example.org/uploads", false],
  ["https://notsharepoint.com/uploads", false],
  ["https://contoso.sharepoint.com:8443/uploads", false],
  ["https://sarah:secret@contoso.sharepoint.com/uploads", false],
  ["https://contoso.sharepoint.com@example.org/uploads", false],
  ["https://example.org/contoso.sharepoint.com", false],
  ["http://127.0.0.1/uploads", false],
  ["file:///etc/passwd", false],
  ["nothing at all", false],
])("may a file be put at %s: %s", (url, may) => {
  expect(oneDriveFiles(url)).toBe(may);
});

const file = { bytes: Buffer.from("\ufeffa,b\r\n"), contentType: "text/csv" };

test("a place that is not allowed is not even called", async () => {
  const drive = await startFakeDrive();
  const put = putFile({ mayPut: () => false, limitMs: 300 });
  expect(await put(drive.url, file)).toEqual({ kind: "foreign" });
  expect(drive.puts).toEqual([]);
  await drive.close();
});

test("each end of it is told: kept, refused, led elsewhere, no answer, nobody there", async () => {
  const drive = await startFakeDrive();
  const put = putFile({ mayPut: () => true, limitMs: 5_000 });
  expect(await put(drive.url, file)).toEqual({ kind: "kept" });
  for (const status of [202, 307, 403, 409, 500]) {
    drive.will({ status, headers: { location: drive.url } });
    expect(await put(drive.url, file)).toEqual({ kind: "not-kept", reason: `HTTP ${status}` });
  }
  expect(drive.puts).toHaveLength(6);
  drive.will({ hangs: true });
  const impatient = putFile({ mayPut: () => true, limitMs: 100 });
  expect(await impatient(drive.url, file)).toEqual({ kind: "not-kept", reason: "TimeoutError" });
  await drive.close();
  expect(await put(drive.url, file)).toMatchObject({ kind: "not-kept" });
});
