import type { Committee } from "../../../domain/committees/committee.js";
import type { ArrivalId } from "../../../domain/ids.js";
import type { Unreadable } from "../../../services/minutes/paper-reader.js";
import type { Downloaded } from "../../files-in/download-file.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small } from "../runs.js";
import { cut, plainTitle } from "../typed-text.js";
import { comingTitles, comingWords, notFetchedWords, unreadableWords } from "../words/import-coming.js";

const fileSigns = 80;
/** A set of buttons takes no more. */
const mostBoards = 6;

/** How a paper is called while nothing of it is known: its file, or that it was pasted. */
export type CalledPaper = { file?: string; of: "file" | "pasted" | "message" };

function message(title: string, lines: readonly Line[], buttons: readonly Element[] = []): Rendered {
  const body = lines.map((line) => textLine(line));
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

const fileLine = ({ file }: { file?: string | undefined }): readonly Line[] =>
  file === undefined ? [] : [[small(cut(file, fileSigns) || "…")]];

/** How to send minutes, in one's own chat; in a shared place that they are read there. `file`: one was attached here. */
export function presentHowToImport({ isOwnChat, file = false }: { isOwnChat: boolean; file?: boolean }): Rendered {
  if (isOwnChat) return message(comingTitles.how, [[plain(comingWords.how)], [plain(comingWords.howMore)]]);
  return message(comingTitles.howElsewhere, [[plain(file ? comingWords.fileHere : comingWords.howOwnChat)]]);
}

/** Said while a paper is read that takes longer than an answer may; `pages`: once they are known. */
export function presentReading({ file, of }: CalledPaper, pages?: number): Rendered {
  const what =
    file !== undefined
      ? [plain(comingWords.reading), plain(`${cut(file, fileSigns)} …`)]
      : [plain(`${of === "message" ? comingWords.readingMessage : comingWords.readingPasted} …`)];
  const then = pages === undefined || pages < 2 ? comingWords.soon : comingWords.pages(pages);
  return message(comingTitles.reading, [what, [plain(then)]]);
}

/** Several files: each gets a message of its own. */
export function presentReadingSeveral(read: number, all: number): Rendered {
  return message(comingTitles.reading, [[plain(comingWords.readingSeveral(read))], ...onlyFirst(read, all)]);
}

/** The same message once they are all through. */
export function presentReadSeveral(read: number, all: number): Rendered {
  return message(comingTitles.readSeveral, [[plain(comingWords.readSeveral(read))], ...onlyFirst(read, all)]);
}

const onlyFirst = (read: number, all: number) => (all > read ? [[plain(comingWords.onlyFirst(read, all))]] : []);

/** In a shared place: nothing of the paper, but that it is being read. */
export const presentReadInOwnChat = (): Rendered => message(comingTitles.inOwnChat, [[plain(comingWords.inOwnChat)]]);

export const presentNoOwnChat = (): Rendered => message(comingTitles.noChat, [[plain(comingWords.noChat)]]);

/** A paper that can't be read, with what to do about it. */
export function presentUnreadable(unreadable: Unreadable, { file }: CalledPaper): Rendered {
  const ending = unreadable.why === "kind" ? cut(unreadable.ending, 12) : "";
  return message(comingTitles.notRead, [...fileLine({ file }), [plain(unreadableWords(unreadable, ending))]]);
}

/** A file that could not be fetched. One that is too big is told as any paper that is. */
export function presentNotFetched({ kind }: Exclude<Downloaded, { kind: "file" }>, paper: CalledPaper): Rendered {
  if (kind === "too-big") return presentUnreadable({ why: "too-big" }, paper);
  return message(comingTitles.notFetched, [...fileLine(paper), [plain(notFetchedWords[kind])]]);
}

/** What came with a message is a picture, a card or the like, and no paper. */
export function presentNoPaper({ pictures }: { pictures: number }): Rendered {
  return message(comingTitles.notWanted, [[plain(pictures > 0 ? comingWords.picture : comingWords.other)]]);
}

/** Asks for which board a paper is: the likeliest first. `body`: whose it is by its own head. */
export function presentWhichBoard(asked: {
  arrival: ArrivalId;
  boards: readonly Pick<Committee, "id" | "name">[];
  file?: string;
  body?: string;
}): Rendered {
  const { arrival, boards, file, body } = asked;
  const lines: readonly Line[] = [
    ...fileLine({ file }),
    ...(body === undefined ? [] : [[plain(comingWords.whichBody(cut(body, fileSigns)))]]),
    [plain(comingWords.which)],
  ];
  const buttons = boards
    .slice(0, mostBoards)
    .map(({ id, name }) => button(plainTitle(name), "arrival.place", { arrival, committee: id }));
  return message(comingTitles.which, lines, buttonSet(buttons));
}

/** The paper that a button names is there no more. */
export const presentArrivalGone = (): Rendered => message(comingTitles.placed, [[plain(comingWords.whichGone)]]);

/** Reading was cut off, and nobody goes on with it. */
export const presentInterrupted = (): Rendered => message(comingTitles.interrupted, [[plain(comingWords.interrupted)]]);

/** A message without words was chosen. */
export const presentEmptyMessage = (): Rendered => message(comingTitles.notRead, [[plain(comingWords.messageEmpty)]]);
