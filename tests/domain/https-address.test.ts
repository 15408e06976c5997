import { expect, test } from "vitest";
import { readPapers } from "../../src/domain/agendas/read-item-fact.js";
import { httpsAddress } from "../../src/domain/https-address.js";

test("an address is taken as a client may open it", () => {
  expect(httpsAddress("https://papers.example.org/march?item=6")).toBe("https://papers.example.org/march?item=6");
});

test.each([
  "http://papers.example.org",
  "https://bank.example.org@elsewhere.example.org/",
  "https://clerk:word@papers.example.org/",
  "https://intranet/papers",
  "javascript:alert(1)",
  `https://papers.example.org/${"a".repeat(1000)}`,
])("“%s” is none that a card may hold, nor a paper", (typed) => {
  expect(httpsAddress(typed)).toBeUndefined();
  expect(readPapers(typed)).toBeUndefined();
});
