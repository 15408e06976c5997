import type { NoticeLine, PersonNotice } from "./notice.js";
import { isOwners, isReply } from "./stage.js";
import { wasToldOfRequest } from "./told.js";

/** Whether one of a reader's notices holds, or held, this news of an item: a repeated turn then has nothing to add. */
export function isMentioned(notices: readonly PersonNotice[], news: NoticeLine, since: Date): boolean {
  const lines = notices.flatMap((notice) => notice.lines);
  if (news.request !== undefined) return wasToldOfRequest(lines, news.item, news.request, since);
  return lines.some(
    (line) => line.item === news.item && isOwners(line.stage) && line.dueOn === news.dueOn && line.at >= since,
  );
}

/**
 * The assigned note that further news joins: one still to be sent, else one on its way, else the newest that was sent less than
 * `mergeMs` ago. Absent: news begins a note of its own, as it does when nobody knows what became of the last one.
 */
export function joinable(
  notices: readonly PersonNotice[],
  now: Date,
  { mergeMs, claimLeaseMs }: { mergeMs: number; claimLeaseMs: number },
): PersonNotice | undefined {
  const notes = notices.filter(({ kind }) => kind === "assigned");
  const planned = notes.find(({ state }) => state.kind === "planned");
  if (planned !== undefined) return planned;
  const onItsWay = notes.find(
    ({ state }) => state.kind === "sending" && now.getTime() - state.at.getTime() < claimLeaseMs,
  );
  if (onItsWay !== undefined) return onItsWay;
  const [newest] = notes.sort((a, b) => b.at.getTime() - a.at.getTime());
  if (newest?.state.kind !== "sent" || newest.state.card.activityId === "") return undefined;
  return now.getTime() - newest.state.at.getTime() < mergeMs ? newest : undefined;
}

/**
 * What to change on a note for a line to join it. A card already sent is to be drawn anew, and keeps what it said before. One on its
 * way is compared with its lines as soon as it stands; should it never arrive, the next morning says all of them.
 */
export function withLine(
  note: PersonNotice,
  line: NoticeLine,
  now: Date,
): Pick<PersonNotice, "lines"> & { editAt?: Date } {
  if (note.state.kind === "sending") return { lines: [...note.lines, line] };
  if (note.state.kind !== "planned")
    return { lines: [...note.lines, line], editAt: note.editAt !== undefined && note.editAt > now ? note.editAt : now };
  const earlier = note.lines.find(({ item }) => item === line.item);
  const others = note.lines.filter(({ item }) => item !== line.item);
  // What they have not been told of yet is new, whatever has happened to it since; that something was declined or replaced may be taken back.
  const stage = earlier === undefined || isReply(earlier.stage) ? line.stage : earlier.stage;
  return { lines: [...others, { ...earlier, ...line, stage }] };
}
