import { isOutstanding } from "../../../domain/actions/action-item.js";
import { type Member, present } from "../../../domain/committees/member.js";
import { mayTakeOver } from "../../../domain/committees/rights.js";
import type { Held, HeldBoard } from "../../../services/privacy/held-about.js";
import { button } from "../button.js";
import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { forgetWords } from "../words/privacy.js";
import { titles } from "../words/titles.js";
import { boardsShown } from "./present-held.js";

/** What goes and what stays when the reader is forgotten, before they are. */
export function presentForget({ boards }: Held): Rendered {
  const here = boards.filter(({ member }) => member.leftAt === undefined);
  const lines: readonly Line[] = [
    [quiet(forgetWords.goes + gap), plain(forgetWords.goesWhat)],
    ...(boards.length === 0
      ? [[plain(forgetWords.noBoards)]]
      : [[quiet(forgetWords.stays + gap), plain(forgetWords.staysWhat)]]),
    ...here.slice(0, boardsShown).map(boardLine),
    ...(here.length > boardsShown ? [[plain(forgetWords.moreBoards(here.length - boardsShown))]] : []),
    [plain(forgetWords.end)],
  ];
  const buttons = buttonSet([
    button(titles.forgetMe, "forget.yes", {}),
    button(titles.export, "held.export", {}),
    button(titles.leaveIt, "board.leave", {}),
  ]);
  const body = lines.map((line) => textLine(line));
  const card = renderCard("message", { title: forgetWords.title, body, foot: [], buttons });
  return { card, summary: summaryOf(forgetWords.title) };
}

/** They are. */
export function presentForgotten(): Rendered {
  const body = [textLine([plain(forgetWords.doneSentence)])];
  const card = renderCard("message", { title: forgetWords.done, body, foot: [], buttons: [] });
  return { card, summary: summaryOf(forgetWords.done) };
}

/** "Harbour Board  3 outstanding actions are nobody's then …" */
function boardLine({ committee, member, roster, items }: HeldBoard): Line {
  const owed = items.filter(({ item, owns }) => owns && item.owners.kind === "named" && isOutstanding(item)).length;
  const others = roster.filter(({ id }) => id !== member.id);
  const without = member.role === "clerk" ? clerkless(others) : undefined;
  return [
    strong(nameLine(committee.name)),
    plain(gap + (owed === 0 ? forgetWords.nothingOwed : forgetWords.owed(owed))),
    ...(without === undefined ? [] : [plain(forgetWords.clerkless[without])]),
  ];
}

/** Who may become clerk where no clerk is left among these. Undefined: there is one. */
export function clerkless(roster: readonly Member[]): "chair" | "members" | "nobody" | undefined {
  const acting = present(roster).filter(({ person }) => person !== undefined);
  if (acting.some(({ role }) => role === "clerk")) return undefined;
  const heirs = acting.filter((one) => mayTakeOver(one, roster));
  if (heirs.length === 0) return "nobody";
  return heirs.some(({ role }) => role === "chair") ? "chair" : "members";
}
