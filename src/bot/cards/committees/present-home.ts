import type { Committee, Home } from "../../../domain/committees/committee.js";
import type { WhoIsHere } from "../../../services/committees/declare-private.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { textLine } from "../pieces.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { lifeWords, movingWords, privateWords } from "../words/homes.js";
import { titles } from "../words/titles.js";
import { namesLine, toldOf } from "./told-of.js";

type Of = { committee: Committee };

/** Says something of a board, its name first. */
const ofIt = ({ name }: Pick<Committee, "name">, sentence: string): Line => [strong(nameLine(name)), plain(sentence)];
const sentence = (text: string): Element => textLine([plain(text)]);

/** Whether the board is to live here, with who is here. `changed`: it was not as it was looked at. */
export function presentMoveAsked(view: Of & { to: Home["kind"]; here: WhoIsHere | "unread"; changed?: boolean }) {
  const { committee, to, here, changed = false } = view;
  return toldOf(movingWords.ask, ofIt(committee, movingWords.from(committee.home.kind, to)), {
    more: [
      ...(changed ? [sentence(movingWords.changed)] : []),
      sentence(movingWords.stays),
      ...(committee.home.private === true ? [sentence(movingWords.notPrivate)] : []),
      ...whoIsHere(here),
    ],
    buttons: [
      button(titles.moveItHere, "home.move", { moving: committee.id, revision: committee.revision }),
      button(titles.leaveIt, "board.leave", {}),
    ],
  });
}

function whoIsHere(here: WhoIsHere | "unread"): readonly Element[] {
  if (here === "unread") return [sentence(movingWords.unread)];
  return here.strangers.length === 0
    ? [sentence(movingWords.allOnRoster)]
    : namesLine(movingWords.notOnRoster, here.strangers);
}

/** In the new home. */
export function presentMoved({ committee }: Of): Rendered {
  return toldOf(movingWords.moved, ofIt(committee, movingWords.movedSentence));
}

/** In the old home. */
export function presentMovedAway({ committee, by }: Of & { by: string }): Rendered {
  const who = [plain(` ${lifeWords.by}`), strong(nameLine(by)), plain(lifeWords.end)];
  return toldOf(movingWords.away, [...ofIt(committee, movingWords.awaySentence), ...who]);
}

/** A board lives here: another one, or the one that was to come. */
export function presentHomeTaken({ committee, same }: Of & { same: boolean }): Rendered {
  return same
    ? toldOf(movingWords.here, ofIt(committee, movingWords.hereSentence))
    : toldOf(movingWords.taken, ofIt(committee, movingWords.takenSentence));
}

/** In a personal chat, where no board can live. */
export function presentMoveElsewhere({ bot, code = movingWords.someCode }: { bot: string; code?: string }): Rendered {
  return toldOf(movingWords.elsewhere, [plain(movingWords.elsewhereSentence(nameLine(bot), code))]);
}

/** Which of those that somebody runs is to move here; none, where they run none. */
export function presentWhichMoves({ committees }: { committees: readonly Committee[] }): Rendered {
  if (committees.length === 0) return toldOf(movingWords.none, [plain(movingWords.noneSentence)]);
  return toldOf(movingWords.which, [plain(movingWords.whichSentence)], { buttons: moveButtons(committees) });
}

/** The same where others read, who are told no board's name: which it is, is asked of who presses. */
export function presentSomeMoves(): Rendered {
  return toldOf(movingWords.which, [plain(movingWords.whichSentence)], { buttons: [moveSomeButton()] });
}

/** "Move a board here": answered to who presses it. */
export function moveSomeButton(): Button {
  return button(titles.moveSomeHere, "home.move.ask", {});
}

/** So many boards are offered. */
const offered = 3;

/** "Move LSCB here", for each. A code is capitals and digits. */
function moveButtons(committees: readonly Pick<Committee, "id" | "code">[]): readonly Button[] {
  return committees
    .slice(0, offered)
    .map(({ id, code }) => button(movingWords.moveHere(code), "home.move.ask", { moving: id }));
}

/** Whether the home is to be private, with who would read there. */
export function presentPrivateAsked({ committee, here }: Of & { here: WhoIsHere }): Rendered {
  const advisers = here.members.filter(({ role }) => role === "adviser").map(({ name }) => name);
  return toldOf(privateWords.ask, [plain(privateWords.readers(here.members.length))], {
    more: [...namesLine(privateWords.advisers, advisers), sentence(privateWords.ends), sentence(privateWords.stands)],
    buttons: [
      button(titles.makePrivate, "home.private", { committee: committee.id, revision: committee.revision }),
      button(titles.leaveIt, "board.leave", {}),
    ],
  });
}

/** Whether the home is private now. `ended`: it was until now. */
export function presentPrivacy({ committee, ended = false }: Of & { ended?: boolean }): Rendered {
  return committee.home.private === true
    ? toldOf(privateWords.on, ofIt(committee, privateWords.onSentence))
    : toldOf(privateWords.off, ofIt(committee, privateWords.offSentence), {
        more: ended ? [sentence(privateWords.standing)] : [],
      });
}

/** Who is here and may not read the closed part. */
export function presentPrivateRefused(kept: { strangers: readonly string[]; observers: readonly string[] }): Rendered {
  const { strangers, observers } = kept;
  return toldOf(privateWords.refused, [plain(privateWords.refusedSentence)], {
    more: [
      ...namesLine(privateWords.strangers, strangers, privateWords.refusedAdvice),
      ...namesLine(privateWords.observers, observers, privateWords.refusedObservers),
    ],
  });
}

/** Who is here could not be read. */
export function presentPrivateUnread(): Rendered {
  return toldOf(privateWords.unread, [plain(privateWords.unreadSentence)]);
}

/** Said where no board lives. */
export function presentPrivateElsewhere(): Rendered {
  return toldOf(privateWords.elsewhere, [plain(privateWords.elsewhereSentence)]);
}
