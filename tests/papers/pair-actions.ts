import type { ActionFound, Finding } from "../../src/domain/minutes/finding.js";
import { hasWords, plainName } from "./same-words.js";
import type { TrueAction } from "./truth.js";

/** A true action and the finding that is meant to be it. `wrong`: what the finding says otherwise, empty where it is right. */
export type Pair = { truth: TrueAction; found: Finding<ActionFound>; wrong: readonly string[] };

export type Paired = {
  pairs: readonly Pair[];
  missed: readonly TrueAction[];
  extra: readonly Finding<ActionFound>[];
};

/** Each true action with the finding that has its words, the one with the fewest faults first; none is taken twice. */
export function pairActions(truths: readonly TrueAction[], findings: readonly Finding<ActionFound>[]): Paired {
  const all = truths
    .flatMap((truth) =>
      findings.flatMap((found) =>
        truth.task.some((words) => hasWords(found.what.task, words))
          ? [{ truth, found, wrong: wrongOf(truth, found) }]
          : [],
      ),
    )
    .sort((one, other) => one.wrong.length - other.wrong.length);
  const pairs: Pair[] = [];
  for (const pair of all) {
    if (pairs.some(({ truth, found }) => truth === pair.truth || found === pair.found)) continue;
    pairs.push(pair);
  }
  return {
    pairs,
    missed: truths.filter((truth) => !truth.maybe && !pairs.some((pair) => pair.truth === truth)),
    extra: findings.filter((found) => !pairs.some((pair) => pair.found === found)),
  };
}

function wrongOf(truth: TrueAction, { what, evidence }: Finding<ActionFound>): readonly string[] {
  const { owners, state, due, reference, raisedOn, objective } = what;
  const named = owners.map((owner) => (owner.kind === "me" ? "me" : owner.text));
  const kinds = owners.map(({ kind }) => kind);
  const areOwners =
    truth.owners[0]?.[0] === "any" ||
    (owners.length === truth.owners.length &&
      truth.owners.every((names, at) =>
        names.some((name) =>
          name === "All" ? kinds[at] === "everybody" : plainName(name) === plainName(named[at] ?? ""),
        ),
      ));
  const closed = ["done", "discharged", "withdrawn"];
  const stateWrong =
    truth.state === undefined
      ? closed.includes(state.kind)
      : !(truth.state.kind === "closed" ? ["done", "discharged"] : [truth.state.kind]).includes(state.kind) ||
        (truth.state.on !== undefined && (!("on" in state) || state.on !== truth.state.on));
  const dueSaid = due === undefined ? "none" : "on" in due ? due.on : due.kind;
  const isNoDay = ["none", "vague", "unreadable", "ongoing"].includes(dueSaid);
  const dueWrong = truth.due === undefined ? !isNoDay : truth.due !== "any" && truth.due !== dueSaid;
  const item = evidence.item?.number?.replace(/\.$/, "");
  return [
    ...(areOwners ? [] : [`owners ${named.join(", ") || "none"}`]),
    ...(stateWrong ? [`state ${state.kind}${"on" in state && state.on ? ` ${state.on}` : ""}`] : []),
    ...(dueWrong ? [`due ${dueSaid}`] : []),
    ...(truth.reference !== undefined && truth.reference !== reference ? [`ref ${reference}`] : []),
    ...(truth.raisedOn !== undefined && truth.raisedOn !== raisedOn ? [`raised ${raisedOn}`] : []),
    ...(truth.item !== undefined && truth.item !== item ? [`item ${item}`] : []),
    ...(truth.under !== undefined && truth.under !== objective?.replace(/\.$/, "") ? [`under ${objective}`] : []),
  ];
}
