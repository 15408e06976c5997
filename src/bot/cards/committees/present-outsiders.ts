import type { Reader } from "../../../domain/committees/may-read.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { outsiderWords } from "../words/committees.js";
import { listed } from "../words/counted.js";
import { titles } from "../words/titles.js";

/** The personal chat of somebody who is on no board yet. */
export function presentPersonalExplained({ bot }: { bot: string }): Rendered {
  return told(outsiderWords.explained, [plain(outsiderWords.explainedSentence(nameLine(bot)))]);
}

/** "What is this?" where there is no committee yet: what the bot does, and what to say first. */
export function presentWhatThisIs({ bot, place }: { bot: string; place: Reader["place"] }): Rendered {
  const title = outsiderWords.whatThisIs;
  const begin = strong(outsiderWords.begin(nameLine(bot)));
  const first: Line =
    place === "personal"
      ? [plain(outsiderWords.beginElsewhere), begin, plain(outsiderWords.there)]
      : [plain(outsiderWords.beginHere), begin, plain(outsiderWords.here)];
  const body = [textLine([plain(outsiderWords.whatThisIsSentence)]), textLine(first)];
  const buttons = buttonSet(place === "personal" ? [] : [button(titles.setUp, "set-up.start", {})]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: title };
}

/** Somebody in the home who is not on the roster and asked for more than to look. */
export function presentSomebodyHere({ board, clerks }: { board: Board; clerks: readonly string[] }): Rendered {
  const who = clerks.length === 0 ? plain(outsiderWords.theClerk) : strong(listed(clerks.map(nameLine)));
  const { id, archivedAt } = board.committee;
  const join = archivedAt === undefined ? [button(titles.askToBeAdded, "join.ask", { committee: id })] : [];
  const line = [plain(outsiderWords.somebodyHereSentence), who, plain(outsiderWords.somebodyHereAsk)];
  return told(outsiderWords.somebodyHere, line, join);
}

function told(title: string, line: Line, first: readonly Button[] = []): Rendered {
  const buttons = buttonSet([...first, button(titles.whatIsThis, "help.show", {})]);
  return { card: renderCard("message", { title, body: [textLine(line)], foot: [], buttons }), summary: title };
}
