import { expect, test } from "vitest";
import { opened } from "./in-words.js";

test("a council's page gives its text, without what leads elsewhere on the site", async () => {
  const page = `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><nav><a>Home</a></nav>
    <div><div><div><h1>Minutes</h1><script>let a = 1;</script><p>The chair <b>thanked</b><br>all.</p>
    <p style="display:none">hidden</p><ol start="3"><li>Bins<ul><li>green</li></ul></li><li>Lamps</li></ol>
    <p><strong>Action: JH</strong></p><p>On the 4<sup>th</sup> of&nbsp;May &amp; later</p></div></div></div></body></html>`;
  expect(await opened("page.html", page)).toEqual([
    "# Minutes",
    "The chair thanked",
    "all.",
    "3.| Bins",
    "  -| green",
    "4.| Lamps",
    "**Action: JH**",
    "On the 4th of May & later",
  ]);
});

test("a table that only lays a page out is no table; one within a cell is lines of it", async () => {
  const inner = "<table><tr><td>Task</td><td>Owner</td></tr><tr><td>Sweep</td><td>JH</td></tr></table>";
  expect(await opened("a.html", `<table><tr><td><p>Left</p></td><td>${inner}</td></tr></table>`)).toEqual([
    "Left",
    "| Task | Owner |",
    "| Sweep | JH |",
  ]);
  expect(
    await opened("b.html", `<table><tr><th>No</th><th>Task</th></tr><tr><td>1</td><td>${inner}</td></tr></table>`),
  ).toEqual(["| No | Task |", "| 1 | Task Owner / Sweep JH |"]);
});

test.each([
  ["commas and quotation marks", 'Action,Owner\r\n"Sweep, then ""rest""",JH\r\n'],
  ["semicolons", 'Action;Owner\n"Sweep, then ""rest""";JH'],
  ["tabs", 'Action\tOwner\n"Sweep, then ""rest"""\tJH'],
  ["a mark at its beginning", '\uFEFFAction,Owner\n"Sweep, then ""rest""",JH'],
])("a file of values with %s is one table", async (_, text) => {
  expect(await opened("log.csv", text)).toEqual(["| Action | Owner |", '| Sweep, then "rest" | JH |']);
});

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from("Zoë – chair")],
  ["UTF-8 with its mark", Buffer.from("\uFEFFZoë – chair")],
  ["UTF-16", Buffer.from("\uFEFFZoë – chair", "utf16le")],
  ["what Windows wrote", Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x96, 0x20, 0x63, 0x68, 0x61, 0x69, 0x72])],
])("a text in %s is read as it was written", async (_, bytes) => {
  expect(await opened("notes.txt", bytes)).toEqual(["Zoë – chair"]);
});

test.each<[string, string, Uint8Array | string]>([
  ["empty", "a.txt", ""],
  ["empty", "a.txt", " \n \n"],
  ["empty", "a.csv", ",,\n,,"],
  ["kind", "budget.xlsx", "PK\u0003\u0004 xl/workbook.xml"],
  ["kind", "letter.docx", "{\\rtf1 words}"],
  ["old-word", "minutes.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ["old-word", "minutes.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  [
    "encrypted",
    "minutes.docx",
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]),
  ],
  ["broken", "minutes.docx", "these are only words"],
  ["broken", "minutes.pdf", "these are only words"],
  ["too-long", "log.csv", "a,b\n".repeat(20_001)],
  ["too-big", "notes.txt", Buffer.alloc(10 * 1024 * 1024 + 1, 97)],
])("%s is said of %s where that is so", async (why, name, bytes) => {
  expect(await opened(name, bytes)).toBe(why);
});

test("what a file begins with decides, not what it is called", async () => {
  expect(await opened("minutes.txt", "<!doctype html><html><body><p>Words</p></body></html>")).toEqual(["Words"]);
});
