import { mayListClosed } from "../../domain/committees/may-read.js";
import { dayWords } from "../../domain/days/day-words.js";
import { draftMinutes } from "../../domain/meetings/draft-minutes.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import type { ReadMinutes } from "../../services/meetings/read-minutes.js";
import { minutesWords as words } from "../cards/words/minutes.js";
import type { OnBoard } from "../handlers/on-board.js";
import type { BoardFile } from "./board-file.js";

type ForReader = Pick<OnBoard, "board" | "roster" | "reader">;

/** Draft minutes as this reader may have them: the closed part is in them only where it is asked for and may be read here. */
export function minutesText(
  { board, roster, reader }: ForReader,
  meeting: Meeting,
  { agenda, record, decisions, items }: ReadMinutes,
  closed: boolean,
): { text: string; leftOut: number; closed: boolean } {
  const { committee, nameOf } = board;
  const whole = closed && reader.place === "personal" && mayListClosed(committee.id, reader, false);
  const { next, previous } = agenda;
  const drafted = draftMinutes(
    {
      board: committee.name,
      meeting,
      ...(next !== undefined && { next }),
      ...(previous !== undefined && { previous }),
      agenda,
      record,
      decisions,
      items,
      roster,
      nameOf,
    },
    whole,
  );
  return { ...drafted, closed: whole };
}

/** The same as a file, with a mark by which Windows knows its letters. */
export function minutesFile(on: ForReader, meeting: Meeting, minutes: ReadMinutes, closed: boolean): BoardFile {
  const { text, closed: whole } = minutesText(on, meeting, minutes, closed);
  const { committee, today } = on.board;
  return {
    name: `${committee.code}-minutes-${meeting.on}${whole ? "-with-closed-part" : ""}.txt`,
    contentType: "text/plain; charset=utf-8",
    bytes: Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`),
    description: words.description(dayWords(meeting.on, today), whole),
  };
}
