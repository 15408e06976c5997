import type { ActionItem } from "../../../domain/actions/action-item.js";
import { mayRead, type Reader } from "../../../domain/committees/may-read.js";
import type { Member } from "../../../domain/committees/member.js";
import { ownersWords } from "../actions/item-lines.js";
import { itemRow } from "../actions/item-row.js";
import { rosterChoices } from "../actions/owner-choices.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { leaverWords as words } from "../words/members.js";
import { severalWords } from "../words/several.js";
import { titles } from "../words/titles.js";

/** So many rows are drawn; the others are named by their numbers. */
const rowsShown = 10;
/** As many as one press may change. */
const mostHanded = 100;
/** A roster that takes more bytes stands on no card beside the rows. */
const choicesBytes = 9_000;

export type LeaverView = {
  member: Member;
  why: keyof typeof words.why;
  /**
   * All that they owe by name. What may not be read here is left out, with its number, as whose it is must not be told: the card says
   * that it is shown in the reader's own chat.
   */
  owed: readonly ActionItem[];
  board: Board;
  reader: Reader;
  /** They were the last clerk who could act, and its reader comes first of those who may take over. */
  mayTakeOver?: boolean;
  /** Everybody who may take it over, and who has left. */
  roster: readonly Member[];
};

/** Somebody is off the roster: what they owe still, who may take it, and the way back. */
export function presentLeaver({ member, why, owed, board, reader, mayTakeOver, roster }: LeaverView): Rendered {
  const name = nameLine(board.nameOf(member.id));
  const items = owed.filter((item) => mayRead(item, reader));
  const committee = board.committee.id;
  const takers = roster.filter(({ id, leftAt }) => id !== member.id && leftAt === undefined);
  const choices = rosterChoices(takers);
  const offers = items.length > 0 && choices.length > 0 && Buffer.byteLength(JSON.stringify(choices)) <= choicesBytes;
  const taker = { id: "to", label: words.takes, value: "", errorMessage: words.choose, choices };
  const body = [
    textLine([strong(name), plain(words.why[why])]),
    ...(mayTakeOver === true ? [textLine([plain(words.noClerk)])] : []),
    ...(items.length === 0
      ? [textLine([plain(owed.length > 0 ? words.owesElsewhere : words.owesNothing)])]
      : [heading(words.owes(items.length)), ...rows(items, board)]),
    ...(offers ? [part("choice", taker)] : []),
  ];
  const foot = [
    ...(items.length > 0 ? [`${words.orSay}give all of ${name}'s to …${words.orSayEnd}`] : []),
    ...(items.length > mostHanded ? [severalWords.firstOnly] : []),
    ...(items.length > 0 && owed.length > items.length ? [words.owesMore] : []),
  ];
  const handed = items.slice(0, mostHanded).map(({ number, revision }): [number, number] => [number, revision]);
  const handOver = button(titles.handOver, "member.hand-over", { committee, member: member.id, items: handed });
  const back = button(titles.backOnRoster, "member.back", { committee, member: member.id });
  const card = renderCard("list", {
    title: words.title,
    place: placeLine(board),
    body,
    foot: maybeLine(foot.length === 0 ? undefined : [small(foot.join(" "))]),
    buttons: buttonSet(offers ? [handOver] : [], { back: [back] }),
  });
  return { card, summary: summaryOf(words.title) };
}

function rows(items: readonly ActionItem[], board: Board): readonly Element[] {
  const drawn = items.slice(0, rowsShown).map((item, at) =>
    itemRow(
      {
        item,
        board,
        readable: true,
        mayUndo: false,
        owners:
          item.owners.kind === "named" && item.owners.owners.length > 1 ? ownersWords(item.owners, board.nameOf) : "",
        loggedBy: "",
      },
      { at: "card", several: false, separated: at > 0 },
      true,
    ),
  );
  const more = items.slice(rowsShown).map(({ number }) => `A${number}`);
  return more.length === 0 ? drawn : [...drawn, textLine([small(more.join(", "))])];
}

/** A leaver is back, or was not gone. */
export function presentBackOnRoster(view: {
  member: Member;
  was: Member;
  board: Board;
  news: "back" | "there";
}): Rendered {
  const { member, was, board, news } = view;
  const as = member.role === "clerk" || member.role === "chair" ? words.isThere : words.backAs[member.role];
  const ran = news === "back" && (was.role === "clerk" || was.role === "chair") ? words.wasRunner : "";
  const line = [strong(nameLine(board.nameOf(member.id))), plain((news === "back" ? as : words.isThere) + ran)];
  return message(words.back, board, [line], []);
}

/** The last clerk stays. `other`: somebody who could be clerk. */
export function presentLastClerk({ clerk, other, board }: { clerk: Member; other?: string; board: Board }): Rendered {
  const example = nameLine(other ?? words.lastClerkExample);
  const sentence = [plain(words.lastClerkSentence), strong(example), plain(words.lastClerkEnd)];
  return message(words.lastClerk, board, [[strong(nameLine(board.nameOf(clerk.id))), ...sentence]], []);
}

/** Asks whoever says that they leave whether they mean it. */
export function presentLeaveCheck({ board }: { board: Board }): Rendered {
  return message(
    words.ask,
    board,
    [[plain(words.askSentence)]],
    [
      button(titles.leaveBoard, "member.leave", { committee: board.committee.id }),
      button(titles.leaveIt, "board.leave", {}),
    ],
  );
}

/** `told`: whether anybody runs the board who hears of it. */
export function presentGone({ board, told }: { board?: Board; told: boolean }): Rendered {
  return message(words.gone, board, [[plain(told ? words.goneSentence : words.goneNobody)]], []);
}

function message(
  title: string,
  board: Board | undefined,
  lines: readonly Line[],
  buttons: Parameters<typeof buttonSet>[0],
): Rendered {
  const body = [
    ...(board === undefined ? [] : [textLine(placeLine(board), "None")]),
    ...lines.map((line) => textLine(line)),
  ];
  const card = renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) });
  return { card, summary: summaryOf(title) };
}
