import { type Due, dueOn, type ItemRequest, isOverdue } from "../../../domain/actions/action-item.js";
import { dayWords, overdueWords } from "../../../domain/days/day-words.js";
import type { NoticeContent } from "../../../services/ports.js";
import { dueRuns } from "../actions/item-lines.js";
import { namesOf } from "../board.js";
import type { Element } from "../card-data.js";
import { textLine } from "../pieces.js";
import { alarm, type Line, plain, quiet, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { askedWords, dueInSentence, isWithoutDay } from "../words/asked-cards.js";

export type AskedContent = Extract<NoticeContent, { kind: "asked" }>;

/** What is asked and what bears on it, or what became of it; the reason stands between. */
export function requestSentences(content: AskedContent, why: readonly Element[]): readonly Element[] {
  const { item, today, outcome } = content;
  switch (outcome.kind) {
    case "waiting":
      return [
        textLine(asksLine(content, outcome.asked)),
        ...why,
        ...factsLines(content, outcome.asked).map((line) => textLine(line)),
      ];
    case "granted":
      return [textLine([...askedLine(content, outcome.asked), ...grantedRuns(content, outcome)])];
    case "declined": {
      const stays = dueOn(item.due) === undefined || item.state.kind !== "open";
      const after = stays ? askedWords.staysOpen : askedWords.stays(dueInSentence(item.due, today));
      return [textLine([...askedLine(content, outcome.asked), plain(` ${after}`)]), ...why];
    }
    case "asked-again":
      return [textLine(askedAgainLine(content, outcome))];
    case "taken-back":
      return [textLine(tookBackLine(content, outcome))];
    case "gone":
      return [textLine([plain(askedWords.gone)])];
  }
}

const name = ({ roster }: AskedContent, member: ItemRequest["by"]) => strong(nameLine(namesOf(roster)(member)));

/** Who asked since, and in whose place where that is somebody else. */
function askedAgainLine(
  content: AskedContent,
  { asked, since }: Extract<AskedContent["outcome"], { kind: "asked-again" }>,
): Line {
  if (since.by === asked.by) return [name(content, asked.by), plain(askedWords.askedAgain)];
  return [
    name(content, since.by),
    plain(askedWords.askedInPlaceOf),
    name(content, asked.by),
    plain(askedWords.askedInPlaceEnd),
  ];
}

/** Who took it back, and what waits again by that. */
function tookBackLine(
  content: AskedContent,
  { asked, stands }: Extract<AskedContent["outcome"], { kind: "taken-back" }>,
): Line {
  const back = [name(content, asked.by), plain(askedWords.tookBack)];
  if (stands === undefined) return back;
  const wish: Line =
    stands.kind === "day"
      ? [strong(dueInSentence(stands.to, content.today))]
      : [plain(askedWords.toGiveTo), name(content, stands.to)];
  return [
    ...back,
    ...(stands.by === asked.by
      ? [plain(askedWords.whatThey)]
      : [plain(askedWords.what), name(content, stands.by), plain(askedWords.waitsAgain)]),
    ...wish,
    plain(askedWords.stop),
  ];
}

/** "**Warren Carter** asks for **Thu 30 April** instead of Fri 13 March." */
function asksLine(content: AskedContent, asked: ItemRequest): Line {
  const { item, today } = content;
  if (asked.kind === "owner") {
    return [name(content, asked.by), plain(askedWords.asksToGive), name(content, asked.to), plain(askedWords.stop)];
  }
  return [
    name(content, asked.by),
    plain(askedWords.asksFor),
    strong(dueInSentence(asked.to, today)),
    plain(askedWords.insteadOf(dueInSentence(item.due, today))),
  ];
}

/** The same once it is answered. */
function askedLine(content: AskedContent, asked: ItemRequest): Line {
  return asked.kind === "owner"
    ? [name(content, asked.by), plain(askedWords.askedToGive), name(content, asked.to), plain(askedWords.stop)]
    : [name(content, asked.by), plain(askedWords.askedFor + dueInSentence(asked.to, content.today) + askedWords.stop)];
}

/** How often it has moved, how late it is, and whether the board meets before the new day; for another owner when it is due. */
function factsLines({ item, committee, today, nextMeeting }: AskedContent, asked: ItemRequest): readonly Line[] {
  if (asked.kind === "owner") return [dueRuns(item, { committee, today })];
  const [first] = item.slips;
  const on = dueOn(item.due);
  const late = on !== undefined && isOverdue(item, today) ? [alarm(overdueWords(on, today))] : [];
  const moves = item.due.kind === "unset" ? "" : askedWords.nthMove(item.slips.length + 1);
  const since = first === undefined ? "" : firstWords(first.from, today);
  const joined = late.length === 0 ? "" : first === undefined ? askedWords.itIs : askedWords.now;
  const stop = late.length > 0 || first !== undefined ? askedWords.stop : "";
  const line = [quiet(moves + since + joined), ...late, quiet(stop + meetingWords(asked, nextMeeting?.on, today))];
  return [line.filter(({ text }) => text !== "")].filter((runs) => runs.length > 0);
}

function firstWords(due: Due, today: AskedContent["today"]): string {
  return isWithoutDay(due) ? askedWords.firstWithout : askedWords.firstDue(dueInSentence(due, today));
}

function meetingWords(
  asked: Extract<ItemRequest, { kind: "day" }>,
  meets: AskedContent["today"] | undefined,
  today: AskedContent["today"],
): string {
  const to = dueOn(asked.to);
  if (meets === undefined || to === undefined || asked.to.kind !== "day") return "";
  const day = dayWords(meets, today);
  return meets < to ? askedWords.meetingBefore(day) : askedWords.meeting(day);
}

/** What was given where that is not what was asked for, and what it was before. */
function grantedRuns(
  content: AskedContent,
  { asked, due, owner, at }: Extract<AskedContent["outcome"], { kind: "granted" }>,
): Line {
  const { item, today } = content;
  if (owner !== undefined) {
    const another = asked.kind !== "owner" || asked.to !== owner;
    return another ? [plain(askedWords.wentTo), name(content, owner), plain(askedWords.stop)] : [];
  }
  const place = item.slips.findIndex((slip) => slip.at.getTime() === at.getTime());
  const slip = item.slips[place];
  const another =
    due !== undefined && asked.kind === "day" && dueInSentence(due, today) !== dueInSentence(asked.to, today);
  const given = another ? askedWords.given(dueInSentence(due, today)) : "";
  const moved = isMovedSince(item, due);
  const was =
    slip === undefined
      ? ""
      : (moved ? askedWords.wasDueThen : askedWords.wasDue)(dueInSentence(slip.from, today), place + 1);
  const hasDay = item.due.kind !== "none" && item.due.kind !== "unset";
  const present = hasDay ? askedWords.nowDue(dueInSentence(item.due, today)) : askedWords.nowWithoutDay;
  const now = moved ? present : "";
  return given + was + now === "" ? [] : [plain(given + was + now)];
}

/** Whether an open item has another day than the one that was granted. One that hangs on a meeting moves with it. */
export function isMovedSince({ state, due: present }: AskedContent["item"], granted: Due | undefined): boolean {
  if (state.kind !== "open" || granted === undefined) return false;
  return present.kind !== granted.kind || (present.kind === "day" && dueOn(present) !== dueOn(granted));
}
