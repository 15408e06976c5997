import type { Member } from "../../../domain/committees/member.js";
import type { Board } from "../board.js";
import { placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { rosterWords } from "../words/committees.js";

/** Somebody who was put on the roster, or of whom more is known now. */
export function presentMember({
  member,
  news,
  board,
}: {
  member: Member;
  news: "added" | "described" | "no-change";
  board: Board;
}): Rendered {
  const facts = [member.initials, member.roleTitle, member.agency].flatMap((fact) => (fact ? [nameLine(fact)] : []));
  const who: Line = [strong(nameLine(member.name)), ...(facts.length === 0 ? [] : [plain(` · ${facts.join(" · ")}`)])];
  const account = member.person === undefined ? [textLine([plain(rosterWords.noAccount)])] : [];
  return message(rosterWords[news], board, [who], account);
}

/** Whether the board signs off what is done, from now on. */
export function presentSignOff({ signOff, board }: { signOff: boolean; board: Board }): Rendered {
  const words = signOff ? rosterWords.signOffOn : rosterWords.signOffOff;
  return message(words.title, board, [[plain(words.sentence)]], []);
}

function message(title: string, board: Board, lines: readonly Line[], more: ReturnType<typeof textLine>[]): Rendered {
  const body = [textLine(placeLine(board), "None"), ...lines.map((line) => textLine(line)), ...more];
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}
