import { day } from "../../../../src/domain/days/day.js";
import { cutPaper } from "../../../../src/domain/minutes/cut-paper.js";
import { paperOfText } from "../../../../src/domain/minutes/paper-of-text.js";
import { papersOfPack } from "../../../../src/domain/minutes/papers-of-pack.js";
import type { PaperContext, Section } from "../../../../src/domain/minutes/section.js";

/** The parts of a paper that came alone, as readers get them. */
export function partsOf(text: string): readonly Section[] {
  return cutPaper(paperOfText(text));
}

/** The papers of a pack, each with its parts. */
export function packOf(text: string): readonly (readonly Section[])[] {
  return papersOfPack(partsOf(text));
}

/** An item of minutes with these paragraphs under it. */
export function itemOf(title: string, text: string): Section {
  return { kind: "item", heading: { number: "4", title }, blocks: paperOfText(text).blocks };
}

/** Minutes of a meeting on this day, read some time later. */
export function minutesOf(on: string, body?: string): PaperContext {
  const met = day(on);
  return {
    today: met,
    meetingOn: met,
    readOn: day("2027-01-04"),
    roster: [],
    mentions: [],
    ...(body !== undefined && { body }),
  };
}
