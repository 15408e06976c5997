import { expect, test } from "vitest";
import { attachedTo } from "../../../src/bot/files-in/attached.js";

const info = (name: unknown, content: unknown) => ({
  contentType: "application/vnd.microsoft.teams.file.download.info",
  name,
  content,
});
const read = (...attachments: readonly unknown[]) => attachedTo({ attachments } as Parameters<typeof attachedTo>[0]);

test("a file of the personal chat has its name and where it is", () => {
  const form = { contentType: "text/html", content: "<p>import</p>" };
  const file = info("Minutes.docx", { downloadUrl: "https://a.sharepoint.com/x", uniqueId: "1", fileType: "docx" });
  expect(read(form, file)).toEqual({
    files: [{ name: "Minutes.docx", url: "https://a.sharepoint.com/x" }],
    pictures: 0,
    others: 0,
  });
});

test.each([
  ["a name without its ending takes Teams' word for it", "Minutes of March", "docx", "Minutes of March.docx"],
  ["folders before a name are left out", "C:\\Board\\Minutes.pdf", "pdf", "Minutes.pdf"],
  ["an absent name is a paper", undefined, "pdf", "paper.pdf"],
  ["an absent type changes nothing", "Minutes.odt", undefined, "Minutes.odt"],
  ["a made-up type is not believed", "Minutes", "../x", "Minutes"],
])("%s", (_what, name, fileType, called) => {
  expect(read(info(name, { downloadUrl: "https://a.sharepoint.com/x", fileType }))?.files[0]?.name).toBe(called);
});

test("words alone, and a quoted message, are nothing attached", () => {
  expect(read({ contentType: "text/html", content: "<p>done 12</p>" })).toBeUndefined();
  expect(attachedTo({})).toBeUndefined();
  const quoting = { contentType: "text/html", content: '<attachment id="1"></attachment><p>done</p>' };
  expect(read(quoting, { contentType: "messageReference", content: "{}" })).toBeUndefined();
});

test("a picture, a card, a file without its place and one that shows only in a channel's form are told apart", () => {
  expect(read({ contentType: "image/*", contentUrl: "https://smba/1" })).toMatchObject({ pictures: 1, others: 0 });
  expect(read({ contentType: "application/vnd.microsoft.card.adaptive", content: {} })).toMatchObject({ others: 1 });
  for (const content of [undefined, null, "x", {}, { downloadUrl: 3 }, { downloadUrl: "x".repeat(9_000) }])
    expect(read(info("a.docx", content))).toMatchObject({ files: [], others: 1 });
  const channel = { contentType: "text/html", content: '<p>import</p><attachment id="a1"></attachment>' };
  expect(read(channel)).toEqual({ files: [], pictures: 0, others: 1 });
});
