import type { ActionItem, Rating } from "./action-item.js";
import { type Act, changing, type Decision, objectionTo, refuse } from "./decision.js";

/** Adds a progress note. */
export function decideNote(item: ActionItem, act: Act & { text: string }): Decision {
  const { text } = act;
  return (
    objectionTo("note", item, act) ??
    changing(item, act, { latestNote: { text, by: act.by.id, at: act.at } }, { kind: "noted", text })
  );
}

/** The owner's own word on how it goes; at risk and off track need a sentence. */
export function decideRate(item: ActionItem, act: Act & { rating: Rating["kind"] }): Decision {
  const objection = objectionTo("rate", item, act);
  if (objection !== undefined) return objection;
  const { rating, why } = act;
  if (rating !== "on-track" && why === undefined) return refuse({ kind: "rating-needs-why", rating });
  if (item.rating?.kind === rating && item.rating.why === why) return refuse({ kind: "no-change" });
  const said: Rating = { kind: rating, ...(why === undefined ? {} : { why }), by: act.by.id, at: act.at };
  return changing(item, act, { rating: said }, { kind: "rated", rating });
}
