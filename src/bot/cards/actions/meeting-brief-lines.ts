import type { TooMany } from "../../../domain/agendas/agenda-minutes.js";
import { dayWords, inDaysWords } from "../../../domain/days/day-words.js";
import type { MeetingBriefing } from "../../../services/meetings/brief-meeting.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { heading, textLine } from "../pieces.js";
import { alarm, type Line, plain, strong } from "../runs.js";
import { lengthInShort } from "../words/length.js";
import { meetingBriefWords as words } from "../words/lists.js";

/** What is to be known of the coming meeting, under its day. Absent: none is planned. */
export function meetingBriefLines(brief: MeetingBriefing | undefined, { today }: Board): readonly Element[] {
  if (brief === undefined) return [textLine([plain(words.none)])];
  const { meeting, papersOn, suggestions, programme, tooFew, tooMany } = brief;
  const lines: readonly Line[] = [
    ...(papersOn === undefined
      ? []
      : papersOn < today
        ? [[alarm(words.papersLate), plain(words.papersWere(dayWords(papersOn, today)))]]
        : [[plain(words.papersDue), strong(dayWords(papersOn, today))]]),
    ...(tooFew === undefined
      ? []
      : [[alarm(words.tooFew), plain(words.quorum(tooFew.here, tooFew.of, tooFew.needed))]]),
    ...(tooMany === undefined ? [] : [[strong(words.full), plain(tooManyWords(tooMany))]]),
    ...(suggestions === 0 ? [] : [[strong(String(suggestions)), plain(words.suggestions(suggestions))]]),
    ...(programme === 0 ? [] : [[strong(String(programme)), plain(words.programme(programme))]]),
  ];
  const head = words.head(dayWords(meeting.on, today), inDaysWords(meeting.on, today));
  return [heading(head), ...lines.map((line) => textLine(line, "None"))];
}

function tooManyWords({ minutes, there, than }: TooMany): string {
  return words.minutes[than](lengthInShort(minutes), lengthInShort(there));
}
