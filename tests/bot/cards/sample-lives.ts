import {
  presentHomeTaken,
  presentMoveAsked,
  presentMoved,
  presentMovedAway,
  presentMoveElsewhere,
  presentPrivacy,
  presentPrivateAsked,
  presentPrivateElsewhere,
  presentPrivateRefused,
  presentPrivateUnread,
  presentSomeMoves,
  presentWhichMoves,
} from "../../../src/bot/cards/committees/present-home.js";
import {
  presentHomeBack,
  presentHomeGone,
  presentPrivacyEnded,
} from "../../../src/bot/cards/committees/present-home-news.js";
import {
  presentArchiveAsked,
  presentArchived,
  presentBoardLeft,
  presentDeleteAsked,
  presentDeleteConfirm,
  presentDeleted,
  presentRestored,
} from "../../../src/bot/cards/committees/present-life.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { now, type World } from "./a-world.js";

/** Whether a board goes on, where it lives, and who reads there. */
export function lifeCards({ board, pond, roster, someone, typed }: World): Record<string, Rendered> {
  const { committee } = board;
  const asleep = { ...board, committee: { ...committee, archivedAt: now } };
  const inPrivate = { ...committee, home: { ...committee.home, private: true as const } };
  const by = someone("m_ines").name;
  const adviser = { ...someone("m_joe"), role: "adviser" as const };
  const strangers = Array.from({ length: 13 }, (_, at) => typed(`Visitor ${at + 1}`));
  const gone = { items: 212, meetings: 18, members: 27, notices: 1940 };
  return {
    "archive-asked": presentArchiveAsked({ board, outstanding: 12 }),
    archived: presentArchived({ board: asleep }),
    "archived-by-somebody": presentArchived({ board: asleep, by }),
    restored: presentRestored({ board }),
    "delete-asked": presentDeleteAsked({ board, gone }),
    "delete-asked-archived": presentDeleteAsked({ board: asleep, gone }),
    "delete-confirm": presentDeleteConfirm({ board }),
    "delete-other-code": presentDeleteConfirm({ board, other: true }),
    "board-deleted": presentDeleted({ name: committee.name }),
    "board-deleted-by-somebody": presentDeleted({ name: committee.name, by }),
    "board-deleted-before": presentDeleted({}),
    "board-left-as-it-is": presentBoardLeft(),
    "move-asked": presentMoveAsked({ committee, to: "group-chat", here: { members: roster, strangers: [] } }),
    "move-asked-strangers": presentMoveAsked({
      committee: inPrivate,
      to: committee.home.kind,
      here: { members: roster, strangers },
    }),
    "move-asked-changed": presentMoveAsked({ committee, to: "channel", here: "unread", changed: true }),
    "board-moved": presentMoved({ committee }),
    "board-moved-away": presentMovedAway({ committee, by }),
    "home-taken": presentHomeTaken({ committee, same: false }),
    "home-its-own": presentHomeTaken({ committee, same: true }),
    "move-elsewhere": presentMoveElsewhere({ bot: "Matters Arising", code: committee.code }),
    "which-moves": presentWhichMoves({ committees: [committee, pond] }),
    "some-moves": presentSomeMoves(),
    "none-moves": presentWhichMoves({ committees: [] }),
    "private-asked": presentPrivateAsked({ committee, here: { members: [...roster, adviser], strangers: [] } }),
    "private-on": presentPrivacy({ committee: inPrivate }),
    "private-off": presentPrivacy({ committee }),
    "private-refused": presentPrivateRefused({ strangers, observers: [by] }),
    "private-unread": presentPrivateUnread(),
    "private-elsewhere": presentPrivateElsewhere(),
    "private-ended": presentPrivacyEnded({ name: typed("Pat Quinn"), why: "stranger", more: 2 }),
    "private-ended-observer": presentPrivacyEnded({ name: by, why: "observer", more: 0 }),
    "home-back": presentHomeBack({ committee }),
    "home-gone": presentHomeGone({ committee, wasPrivate: false }),
    "home-gone-private": presentHomeGone({ committee, wasPrivate: true }),
  };
}
