import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { compileTemplate } from "../../../src/bot/cards/expand-template.js";
import { templateSamples } from "./template-samples.js";

type Library = { Template: new (template: unknown) => { expand(context: { $root: unknown }): unknown } };
const { Template } = createRequire(import.meta.url)("adaptivecards-templating") as Library;

const folder = new URL("../../../cards/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
const samples = Object.entries(templateSamples);

describe("a template", () => {
  it("places words, repeats for each row and leaves out what is not wanted", () => {
    const expand = compileTemplate(
      {
        title: "A${number}",
        all: [{ $data: "${rows}", $when: "${wanted}", text: "${text}", is: "fixed" }, "${extra}"],
      },
      "t",
    );
    const rows = [
      { text: "first", wanted: true },
      { text: "second", wanted: false },
      { text: "third", wanted: true },
    ];
    expect(expand({ number: 12, rows, extra: [{ text: "last" }] })).toEqual({
      title: "A12",
      all: [{ text: "first", is: "fixed" }, { text: "third", is: "fixed" }, { text: "last" }],
    });
  });

  it("keeps what was typed as it is, even where it looks like a placeholder", () => {
    const expand = compileTemplate({ text: "${task}", both: "A1 ${task}" }, "t");
    expect(expand({ task: "${secret} $when" })).toEqual({ text: "${secret} $when", both: "A1 ${secret} $when" });
  });

  it.each([
    ["an expression", { text: "${count(rows)}" }],
    ["another construct", { $if: "${x}", text: "x" }],
    ["a condition outside a list", { column: { $when: "${x}", text: "x" } }],
    ["rows outside a list", { column: { $data: "${x}", text: "x" } }],
    ["a placeholder that does not end", { text: "${oops" }],
  ])("with %s is refused when the process starts", (_what, template) => {
    expect(() => compileTemplate(template, "t")).toThrow(expect.objectContaining({ code: "card-template" }));
  });

  it("is never sent with a hole in it", () => {
    expect(() => compileTemplate({ text: "${task}" }, "t")({})).toThrow(expect.objectContaining({ code: "card-data" }));
  });
});

describe("every template of ours", () => {
  it("has a sample here", () => {
    const files = ["", "parts/"].flatMap((under) =>
      readdirSync(new URL(under, folder))
        .filter((file) => file.endsWith(".json"))
        .map((file) => under + file.replace(/\.json$/, "")),
    );
    expect(samples.map(([name]) => name).sort()).toEqual(files.sort());
  });

  it.each(samples)("%s comes out as Microsoft's own library makes it", (name, data) => {
    const template = read(name);
    expect(compileTemplate(template, name)(data)).toEqual(new Template(template).expand({ $root: data }));
  });
});
