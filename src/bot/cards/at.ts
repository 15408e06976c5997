import type { PlanId } from "../../domain/ids.js";
import { asWord, decoded, type ListRef, listRef } from "../list-ref.js";

/** The card that a button stands on, so that the press is answered by that card drawn anew. Printed in the button's data. */
export type At = "card" | `list:${ListRef}:${number}` | `notice:${string}` | `plan:${PlanId}:${string}:${number}`;

export type AtRead =
  | { kind: "card" }
  | { kind: "list"; list: ListRef; page: number }
  | { kind: "notice"; notice: string }
  /** Without an objective: what stands under none of the plan's. */
  | { kind: "plan"; plan: PlanId; objective?: string; page: number };

/** Reads what `readPress` has found to be of the right form. */
export function readAt(at: string): AtRead {
  const list = listAt.exec(at);
  if (list) return { kind: "list", list: list[1] ?? "", page: Math.max(1, Number(list[2])) };
  const plan = planAt.exec(at);
  if (plan) {
    const objective = decoded(plan[2] ?? "");
    return {
      kind: "plan",
      plan: plan[1] as PlanId,
      ...(objective !== undefined && objective !== "" && { objective }),
      page: Math.max(1, Number(plan[3])),
    };
  }
  return at.startsWith("notice:") ? { kind: "notice", notice: at.slice("notice:".length) } : { kind: "card" };
}

/** The page of an objective's actions. */
export function atPlan(plan: PlanId, objective: string | undefined, page: number): At {
  return `plan:${plan}:${asWord(objective ?? "")}:${page}`;
}

/** The form of a plan's place, for the data of buttons; to be read with the flag "u". An objective's number of 40 signs fits in it. */
export const planPlace = /plan:(pl_[\w-]{1,40}):([\p{L}\p{M}\p{N}_.%-]{0,360}):(\d{1,3})/u;
const planAt = new RegExp(`^${planPlace.source}$`, "u");

const listAt = new RegExp(`^list:(${listRef.source}):(\\d{1,3})$`, "u");
