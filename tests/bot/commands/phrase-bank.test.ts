import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { mentionSign } from "../../../src/bot/turn/heard.js";
import { inShort } from "./in-short.js";
import { roster, today } from "./the-board.js";

type Phrase = { said: string; comes: string; why: string };

const folder = new URL("./phrases/", import.meta.url);
const bank = readdirSync(folder).flatMap((file) => readBank(readFileSync(new URL(file, folder), "utf8")));

describe.each(bank)("$head", ({ phrases }) => {
  test.each(phrases)("“$said” comes to $comes: $why", ({ said, comes }) => {
    expect(comesTo(said)).toBe(comes);
  });
});

test("the bank holds at least 400 phrases, none of them twice", () => {
  const said = bank.flatMap(({ phrases }) => phrases.map((phrase) => phrase.said));
  expect(said.length).toBeGreaterThanOrEqual(400);
  expect(new Set(said).size).toBe(said.length);
});

test("every text that is offered can be said, and says what it seems to", () => {
  for (const { said } of bank.flatMap(({ phrases }) => phrases)) {
    const command = read(said);
    if (command.kind !== "not-understood") continue;
    expect(command.nearest.length, said).toBeLessThanOrEqual(2);
    expect(command.nearest, said).not.toContain("help");
    for (const text of command.nearest) expect(["not-understood", "incomplete"], text).not.toContain(read(text).kind);
  }
});

function comesTo(said: string): string {
  return inShort(read(said)).replace(" | ", ", ");
}

function read(said: string) {
  const personal = said.startsWith("(own chat) ");
  const mentions: { channelId: string; name: string }[] = [];
  const text = said
    .replace("(own chat) ", "")
    .replaceAll("\\n", "\n")
    .replaceAll("\\t", "\t")
    .replaceAll("~", "\u00a0")
    .replace(/\{([^}]+)\}/g, (_all, name: string) => {
      mentions.push({ channelId: `29:${name}`, name });
      return mentionSign(mentions.length - 1);
    });
  return readCommand({ text, mentions }, { today, personal, roster });
}

function readBank(text: string): readonly { head: string; phrases: readonly Phrase[] }[] {
  const sections = text.split(/^## /m).slice(1);
  return sections.map((section) => {
    const [head = "", ...lines] = section.split("\n");
    const phrases = lines
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const [said = "", comes = "", why = ""] = line.split(" | ");
        return { said, comes, why };
      });
    return { head, phrases };
  });
}
