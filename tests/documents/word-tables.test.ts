import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { wordTables } from "../../src/documents/word-tables.js";

const paper = {
  title: "Action log of Harbour Board",
  lines: ["As at Thu 5 March", "Open part"],
  foot: "Harbour Board",
  tables: [
    {
      title: "Ongoing",
      columns: [
        { head: "No", width: 10 },
        { head: "Owner", width: 30 },
        { head: "Details", width: 60 },
      ],
      rows: [["A1", "Sarah Kent\nWarren Ash", "Paint the hut & <mend> the roof"]],
      none: "None.",
    },
    { title: "Discharged since", columns: [{ head: "No", width: 100 }], rows: [], none: "None were discharged." },
  ],
};

test("its tables stand under their headings, with their heads, and each line of a cell as a paragraph", async () => {
  const { value } = await mammoth.convertToHtml({ buffer: await wordTables(paper) });
  expect(value).toContain("<h1>Ongoing</h1><table><thead><tr>");
  expect(value).toContain("<td><p>Sarah Kent</p><p>Warren Ash</p></td>");
  expect(value).toContain("<td><p>Paint the hut &amp; &lt;mend&gt; the roof</p></td>");
  expect(value).toContain("<h1>Discharged since</h1><p>None were discharged.</p>");
});

test("heads are repeated on every page, the page is A4 turned, and what no file can hold is left out", async () => {
  const nasty = { ...paper, title: "A\u0000ction \ud800log\ufffe" };
  const { "word/document.xml": bytes } = unzipSync(new Uint8Array(await wordTables(nasty)));
  const xml = new TextDecoder().decode(bytes);
  expect(xml).toContain("<w:tblHeader/>");
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(xml).toContain(">Action log<");
});
