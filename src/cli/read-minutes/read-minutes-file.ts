import { readFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import { unreadableWords } from "../../bot/cards/words/import-coming.js";
import type { Member } from "../../domain/committees/member.js";
import { dayAt, zone } from "../../domain/days/zone.js";
import { isPlainlySaid } from "../../domain/minutes/is-plainly-said.js";
import type { PaperReader, Unreadable } from "../../services/minutes/paper-reader.js";
import type { Clock } from "../../services/ports.js";
import type { Said } from "../committee/said.js";
import type { Asked } from "./read-arguments.js";
import { readingWords } from "./reading-words.js";
import { rosterOf } from "./roster-of.js";
import { fileWords } from "./words.js";

type Given = { reader: PaperReader; clock: Clock /** Where files are meant. */; folder: string };
type Trouble = { problem: string };

const london = zone("Europe/London");

/** What the readers find in a file. Nothing is written anywhere. */
export async function readMinutes(given: Given, asked: Extract<Asked, { kind: "read" }>): Promise<Said> {
  const roster = asked.roster === undefined ? [] : await peopleIn(given, asked.roster);
  if ("problem" in roster) return roster;
  const opened = await open(given, asked.file);
  if ("problem" in opened) return opened;
  const today = asked.on ?? dayAt(given.clock.now(), london);
  const read = await given.reader.read(opened.paper, { today, roster });
  if (read.kind === "unreadable") return troubleOf(asked.file, read);
  const { reading } = read;
  const findings = reading.findings.map((finding) => ({ ticked: isPlainlySaid(finding), ...finding }));
  if (asked.json) return { sentence: JSON.stringify({ file: asked.file, ...reading, findings }, undefined, 2) };
  return { sentence: readingWords(asked.file, reading, today) };
}

async function peopleIn(given: Given, file: string): Promise<readonly Member[] | Trouble> {
  const opened = await open(given, file);
  if ("problem" in opened) return opened;
  return rosterOf(opened.paper) ?? { problem: fileWords.nobody(file) };
}

async function open({ reader, folder }: Given, file: string) {
  const path = resolve(folder, file);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined) throw error;
    return { problem: fileWords.unreadable(file, code) };
  }
  const opened = await reader.open({ name: basename(path), bytes });
  return opened.kind === "unreadable" ? troubleOf(file, opened) : opened;
}

function troubleOf(file: string, why: Unreadable): Trouble {
  return { problem: `${file}: ${unreadableWords(why, extname(file).slice(1))}` };
}
