import type { SaidAction } from "../../../domain/actions/said-action.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import type { Member } from "../../../domain/committees/member.js";

const either = /^(?<who>\S.{0,60}? or \S.{0,60}?) to (?<task>\S.*)$/isu;

/** "Warren or Simon to book the hall": one owner who is still to be asked, where each of them is somebody here. Else as it was said. */
export function eitherOwner(said: SaidAction, roster: readonly Member[]): SaidAction {
  const { who, task } = (said.owners.length === 0 && either.exec(said.task)?.groups) || {};
  if (who === undefined || task === undefined) return said;
  if (who.split(/ or /i).some((name) => matchMember(name, roster).kind === "none")) return said;
  const text = task.charAt(0).toUpperCase() + task.slice(1);
  return { ...said, owners: [{ kind: "typed", text: who }], task: text };
}
