import type { GoneWith } from "../../../services/committees/delete-committee.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { lifeWords } from "../words/homes.js";
import { titles } from "../words/titles.js";
import { toldOf } from "./told-of.js";

type OfBoard = { board: Pick<Board, "committee"> };

/** Whether the board is to sleep. */
export function presentArchiveAsked({ board, outstanding }: OfBoard & { outstanding: number }): Rendered {
  const { id: committee, revision } = board.committee;
  return toldOf(lifeWords.archive, [plain(lifeWords.archiveSentence + lifeWords.outstanding(outstanding))], {
    place: placeLine(board),
    buttons: [
      button(titles.archive, "committee.archive", { committee, revision }),
      button(titles.leaveIt, "board.leave", {}),
    ],
  });
}

/** It sleeps. `by`: who saw to it, where others than they read it. */
export function presentArchived({ board, by }: OfBoard & { by?: string }): Rendered {
  const { id: committee, revision, name } = board.committee;
  return toldOf(lifeWords.archived, [strong(nameLine(name)), plain(lifeWords.archivedSentence), ...byLine(by)], {
    buttons: [button(titles.restore, "committee.restore", { committee, revision })],
  });
}

/** It is at work again. */
export function presentRestored({ board, by }: OfBoard & { by?: string }): Rendered {
  const { id: committee, name } = board.committee;
  return toldOf(lifeWords.restored, [strong(nameLine(name)), plain(lifeWords.restoredSentence), ...byLine(by)], {
    buttons: [button(titles.outstanding, "list.show", { list: "outstanding", page: 1, committee })],
  });
}

/** What would be gone with it. */
export function presentDeleteAsked({ board, gone }: OfBoard & { gone: GoneWith }): Rendered {
  const { id: committee, revision, archivedAt } = board.committee;
  const { items, meetings, members, notices } = gone;
  const instead = archivedAt === undefined ? `${lifeWords.deleteInstead} ` : "";
  return toldOf(lifeWords.delete, [plain(lifeWords.deleteSentence)], {
    place: placeLine(board),
    more: [
      textLine([strong(lifeWords.gone(items, meetings, members, notices))]),
      textLine([plain(instead + lifeWords.deleteExport)]),
    ],
    buttons: [
      button(titles.deleteIt, "committee.delete.ask", { committee, revision }),
      button(titles.export, "committee.export", { committee }),
      ...(archivedAt === undefined ? [button(titles.archive, "committee.archive", { committee, revision })] : []),
      button(titles.leaveIt, "board.leave", {}),
    ],
  });
}

/** The second question: its code is to be typed. `other`: what was typed is not it. */
export function presentDeleteConfirm({ board, other = false }: OfBoard & { other?: boolean }): Rendered {
  const { id: deleting, revision, code } = board.committee;
  const title = lifeWords.confirm(code);
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: other ? [{ sentence: lifeWords.otherCode }] : [],
    inputs: [
      part("short-text", {
        id: "typedCode",
        label: lifeWords.code(code),
        value: "",
        maxLength: 20,
        errorMessage: lifeWords.codeMissing,
      }),
    ],
    buttons: buttonSet([button(titles.deleteIt, "committee.delete", { deleting, revision })], {
      back: [button(titles.leaveIt, "board.leave", {})],
    }),
  });
  return { card, summary: summaryOf(title) };
}

/** It is gone. `name` is absent where it was gone before. */
export function presentDeleted({ name, by }: { name?: string; by?: string }): Rendered {
  const line: Line =
    name === undefined
      ? [plain(lifeWords.deletedBefore)]
      : [strong(nameLine(name)), plain(lifeWords.deletedSentence), ...byLine(by)];
  return toldOf(lifeWords.deleted, line);
}

/** None of it is wanted. */
export function presentBoardLeft(): Rendered {
  return toldOf(lifeWords.left, [plain(lifeWords.leftSentence)]);
}

function byLine(by: string | undefined): Line {
  return by === undefined ? [] : [plain(` ${lifeWords.by}`), strong(nameLine(by)), plain(lifeWords.end)];
}
