import type { ActionItem, Due, HistoryLine, ItemRequest } from "../actions/action-item.js";
import type { MemberId } from "../ids.js";

/** What became of a request. */
export type RequestOutcome =
  | { kind: "waiting"; asked: ItemRequest }
  /** The day or owner that was granted, which may be another than was asked for. */
  | { kind: "granted"; asked: ItemRequest; by: MemberId | "meeting"; at: Date; due?: Due; owner?: MemberId }
  | { kind: "declined"; asked: ItemRequest; by: MemberId | "meeting"; at: Date; why?: string }
  /** `stands`: what was asked for before, which its taking back brought to wait again. */
  | { kind: "taken-back"; asked: ItemRequest; stands?: ItemRequest }
  /** `since`: the newer request that took its place, which may be another owner's. */
  | { kind: "asked-again"; asked: ItemRequest; since: ItemRequest }
  /** It ended with the item, or by a change that was no answer; or it lies further back than the lines that were given. */
  | { kind: "gone" };

/** How many of the newest lines of an item's history are enough to know what became of a request that is answered on a card. */
export const linesForOutcome = 30;

/** What became of the request of this item that was made at `at`. `history`: its newest lines, the newest first. */
export function requestOutcome(
  item: Pick<ActionItem, "request">,
  at: Date,
  history: readonly HistoryLine[],
): RequestOutcome {
  const { request } = item;
  if (request !== undefined && isOf(request, at)) return { kind: "waiting", asked: request };
  const standing = withoutUndone(history);
  for (const { what, by, at: when, why } of standing) {
    if (what.kind === "granted" && isOf(what.asked, at)) {
      const { asked, due, owner } = what;
      const given = { ...(due === undefined ? {} : { due }), ...(owner === undefined ? {} : { owner }) };
      return { kind: "granted", asked, by, at: when, ...given };
    }
    if (what.kind === "declined" && isOf(what.asked, at)) {
      return { kind: "declined", asked: what.asked, by, at: when, ...(why === undefined ? {} : { why }) };
    }
  }
  const asked = history.find(({ what }) => what.kind === "asked" && isOf(what.request, at))?.what;
  if (asked?.kind !== "asked") return { kind: "gone" };
  // The newest first, so that the last of those after it is the one that took its place.
  const since = standing
    .flatMap(({ what }) => (what.kind === "asked" && what.request.at > at ? [what.request] : []))
    .at(-1);
  if (since !== undefined) return { kind: "asked-again", asked: asked.request, since };
  if (standing.some(({ what }) => what === asked)) return { kind: "gone" };
  return { kind: "taken-back", asked: asked.request, ...(request === undefined ? {} : { stands: request }) };
}

/** The lines that were not undone. An undo takes back the change directly before it, and nothing else. */
function withoutUndone(history: readonly HistoryLine[]): readonly HistoryLine[] {
  return history.filter(({ what }, place) => what.kind !== "undone" && history[place - 1]?.what.kind !== "undone");
}

function isOf(request: ItemRequest, at: Date): boolean {
  return request.at.getTime() === at.getTime();
}
