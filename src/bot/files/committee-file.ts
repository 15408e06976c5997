import { committeeLines } from "../../documents/committee-lines.js";
import { forTheBoard } from "../../documents/for-the-board.js";
import type { Committee } from "../../domain/committees/committee.js";
import { dayAt } from "../../domain/days/zone.js";
import type { OpenedArchive } from "../../store/committee-archive.js";
import { exportWords } from "../cards/words/export.js";
import type { BoardFile } from "./board-file.js";

/** What one upload to OneDrive takes is more; beyond this whoever runs the app exports it. */
export const longestCommitteeFile = 50 * 1024 * 1024;

/**
 * The record of a committee, its closed part too, as a file that can be imported; of accounts less than the operator's program writes
 * (docs/decisions/privacy.md).
 */
export async function committeeFile(
  { code, zone }: Pick<Committee, "code" | "zone">,
  opened: OpenedArchive,
  at: Date,
  most = longestCommitteeFile,
): Promise<BoardFile | "too-long"> {
  const given = await forTheBoard(opened, most);
  if (given === "too-long") return given;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const line of committeeLines(given, at)) {
    const part = Buffer.from(line);
    size += part.length;
    if (size > most) return "too-long";
    parts.push(part);
  }
  const { member, actionItem } = given.counts;
  return {
    name: `${code}-${dayAt(at, zone)}.jsonl`,
    contentType: "application/x-ndjson; charset=utf-8",
    bytes: Buffer.concat(parts),
    description: exportWords.description(member, actionItem),
  };
}
