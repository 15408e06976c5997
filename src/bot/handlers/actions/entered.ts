import type { ItemRefusal } from "../../../domain/actions/decision.js";
import type { FormObjection } from "../../cards/actions/present-item-forms.js";

/** What was entered as one line; a form may send several. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The reason that was entered, if there was one. */
export function whyOf(data: { why?: string | undefined }): { why?: string } {
  const said = oneLine(data.why ?? "");
  return said === "" ? {} : { why: said };
}

/** Refusals that another entry in the same form mends. */
export function objectionOf(refusal: ItemRefusal): FormObjection | undefined {
  switch (refusal.kind) {
    case "day-passed":
      return "day-passed";
    case "snooze-too-short":
      return "snooze-too-short";
    case "rating-needs-why":
    case "withdrawal-needs-why":
      return "no-why";
    case "not-owner":
    case "not-clerk":
    case "not-open":
    case "not-ended":
    case "no-day":
    case "park-too-near":
    case "no-change":
    case "nothing-asked":
    case "nothing-to-undo":
    case "undo-too-late":
    case "changed-since":
    case "snooze-too-long":
    case "no-snooze":
    case "nudged-today":
    case "owes-it-alone":
    case "passed-on-to-whom":
    case "gone-out":
      return undefined;
  }
}
