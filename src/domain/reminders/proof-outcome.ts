import type { CallNotice, NoticeLine, NoticeState, PersonNotice, SkipReason } from "./notice.js";

/** What became of a notice, as somebody may be told years later. */
export type ProofOutcome =
  /** Teams took it. Whether it was read nobody can know. */
  | { kind: "accepted" }
  | { kind: "unknown" }
  /** `reason`: why Teams does not let us write to them, or the code it refused with. */
  | { kind: "not-sent"; reason: string }
  | { kind: "again"; at: Date }
  | { kind: "on-its-way" }
  /** "held-up": its day passed, and no later notice took its place. */
  | { kind: "skipped"; reason: SkipReason | "held-up" };

type Facts = { outcome: ProofOutcome; at: Date };

/** Why a line that joined a card was not told: the card could not be drawn anew. */
export const notDrawn = "not-drawn";

/**
 * What became of what these lines of a notice said, and when. A notice found in sending after its lease is unknown; one that was to be
 * tried again after its day had passed was not sent, as that day's morning takes its place.
 */
export function proofOutcome(
  notice: Pick<PersonNotice | CallNotice, "kind" | "state" | "at" | "editAt">,
  lines: readonly NoticeLine[],
  { now, claimLeaseMs }: { now: Date; claimLeaseMs: number },
): Facts {
  const { state } = notice;
  switch (state.kind) {
    case "planned":
      return { outcome: { kind: "on-its-way" }, at: notice.at };
    case "sending":
      return now.getTime() - state.at.getTime() < claimLeaseMs
        ? { outcome: { kind: "on-its-way" }, at: state.at }
        : { outcome: { kind: "unknown" }, at: state.at };
    case "sent":
      return sentOutcome(state, notice, lines);
    case "retry":
      return now.getTime() - state.at.getTime() < longestLate
        ? { outcome: { kind: "again", at: state.at }, at: notice.at }
        : { outcome: { kind: "not-sent", reason: state.reason }, at: notice.at };
    case "unknown":
      return { outcome: { kind: "unknown" }, at: state.since };
    case "failed":
      return { outcome: { kind: "not-sent", reason: state.reason }, at: state.at };
    case "skipped":
      // Found out on a later day, it was missed on its own.
      return {
        outcome: { kind: "skipped", reason: state.reason },
        at: state.reason === "superseded" ? notice.at : state.at,
      };
  }
}

/** Nothing is tried again so long after its moment: a day has passed. */
const longestLate = 24 * 60 * 60_000;

/** What joined a card that stood was said once the card was drawn anew. */
function sentOutcome(
  { at }: Extract<NoticeState, { kind: "sent" }>,
  { kind, editAt }: Pick<PersonNotice | CallNotice, "kind" | "editAt">,
  lines: readonly NoticeLine[],
): Facts {
  // A call is never drawn anew, so nothing joins it.
  const shown = lines.filter((line) => line.shown !== undefined || line.counted || kind === "call");
  const saidAt = Math.min(...(shown.length > 0 ? shown : lines).map((line) => line.at.getTime()));
  const when = new Date(Math.max(at.getTime(), saidAt));
  if (shown.length > 0) return { outcome: { kind: "accepted" }, at: when };
  return editAt === undefined
    ? { outcome: { kind: "not-sent", reason: notDrawn }, at: when }
    : { outcome: { kind: "on-its-way" }, at: when };
}
