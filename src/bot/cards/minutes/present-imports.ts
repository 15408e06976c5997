import { dayWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { ImportHead } from "../../../services/minutes/list-imports.js";
import type { Board } from "../board.js";
import { maybeLine, placeLine, summaryOf } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { small, smallStrong } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { importTitles, importWords } from "../words/import.js";
import { span, importedWords as words } from "../words/imported.js";

const mostShown = 10;

/** The papers that were read for a board, the newest first, each with what became of it. */
export function presentImports({ imports, board }: { imports: readonly ImportHead[]; board: Board }): Rendered {
  const title = importTitles.list(imports.length);
  const rows = imports.slice(0, mostShown).map((one, at) => {
    const when = dayWords(dayAt(one.at, board.committee.zone), board.today);
    const made = "made" in one.state ? one.state.made : [];
    const logged = made.flatMap((each) => (each.kind === "logged" ? [each.number] : []));
    const said = [
      "",
      ...(logged.length === 0 ? [] : [span("A", logged)]),
      ...(one.meeting === undefined ? [] : [importWords.meetingOf + dayWords(one.meeting.on, board.today)]),
      words.readOn(when),
      nameLine(board.nameOf(one.by)),
    ];
    const state = words.states[one.state.kind];
    return part("row", {
      number: String(at + 1),
      verb: "import.open",
      tooltip: importWords.open(at + 1),
      open: { import: one.id, committee: board.committee.id },
      task: one.file === undefined ? importWords.pastedBy : cut(one.file, 100) || importWords.pastedBy,
      second: [one.state.kind === "checking" ? smallStrong(state) : small(state), small(said.join(" · "))],
      third: maybeLine(undefined),
      separated: at > 0,
    });
  });
  const foot = [small(imports.length === 0 ? words.none : words.list)];
  const card = renderCard("list", { title, place: placeLine(board), body: rows, foot: maybeLine(foot), buttons: [] });
  return { card, summary: summaryOf(title) };
}
