import type { NoticeRow } from "../../../services/ports.js";
import { namesOf } from "../board.js";
import { type Line, plain, small, strong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { nudgeWords } from "../words/reminders.js";

/** Signs of the note in a row. */
const noteSigns = 140;
/** And on a card of its own. */
const wholeNoteSigns = 1000;

type Nudged = Pick<NoticeRow, "nudge" | "roster">;

/** "Priya Nathwani asks how it stands: “the papers go out Thursday”". Empty where the row does not speak of that. */
export function nudgeRuns({ nudge, roster }: Nudged): Line {
  if (nudge === undefined) return [];
  return [small(nameLine(namesOf(roster)(nudge.by)) + nudgeWords.asks + noteWords(nudge.note, noteSigns))];
}

/** The same as a sentence. */
export function nudgeLine({ nudge, roster }: Nudged): Line {
  if (nudge === undefined) return [];
  const note = noteWords(nudge.note, wholeNoteSigns) || nudgeWords.stop;
  return [strong(nameLine(namesOf(roster)(nudge.by))), plain(nudgeWords.asks + note)];
}

function noteWords(note: string | undefined, signs: number): string {
  const words = note === undefined ? "" : cut(note, signs);
  return words === "" ? "" : nudgeWords.note(words);
}
