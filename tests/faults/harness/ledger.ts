import type { LoggedRequest } from "../../fakes/teams/connector-server.js";
import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import { type Happening, type Slot, waits } from "./several-bots.js";
import type { StepName } from "./step.js";

/** From writing "sending" until the next such write of the same notice: what was posted, and what was recorded of it. */
export interface Attempt {
  readonly at: number;
  readonly slot: Slot;
  /** False: it was killed while the database wrote that. */
  readonly heard: boolean;
  readonly posts: LoggedRequest[];
  settled: { readonly at: number; readonly slot: Slot; readonly name: StepName } | undefined;
}

/** Why a sender can't have known what became of its post. */
export type Doubt = "no-answer" | "killed" | "stopped" | "not-recorded" | "too-slow";

export interface Ledger {
  /** The attempts at each notice, by its id. */
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>;
  /** Posts that belong to no attempt. There should be none. */
  readonly strays: readonly LoggedRequest[];
  /** Undefined: the sender knew. */
  doubtIn(attempt: Attempt, next: Attempt | undefined): Doubt | undefined;
}

/** Puts together what the proxies and the connectors saw: they share one clock. */
export function ledgerOf(happenings: readonly Happening[], teams: readonly FakeTeams[]): Ledger {
  const attempts = new Map<string, Attempt[]>();
  for (const happening of happenings) {
    if (happening.kind !== "step" || happening.step.about === undefined) continue;
    const { at, slot, step, heard } = happening;
    const of = attempts.get(step.about ?? "") ?? [];
    if (step.name === "sending")
      attempts.set(step.about ?? "", [...of, { at, slot, heard, posts: [], settled: undefined }]);
    const last = of.at(-1);
    if (last !== undefined && ends.has(step.name)) last.settled = { at, slot, name: step.name };
  }
  const strays: LoggedRequest[] = [];
  const ofHomes = new Map<string, Attempt[]>();
  for (const [id, of] of attempts) {
    const home = homeIn(id);
    if (home !== undefined)
      ofHomes.set(
        home,
        [...(ofHomes.get(home) ?? []), ...of].sort((a, b) => a.at - b.at),
      );
  }
  for (const post of teams.flatMap((each) => each.posts())) {
    const { target } = post;
    const of = target?.kind === "group chat" ? ofHomes.get(target.name ?? "") : attempts.get(noticeOf(post) ?? "");
    const attempt = of?.findLast(({ at }) => at <= post.at);
    if (attempt === undefined) strays.push(post);
    else attempt.posts.push(post);
  }

  const fates = happenings.filter(({ kind }) => kind !== "step");
  const happened = (attempt: Attempt, until: number, test: (fate: Happening) => boolean) =>
    fates.some((fate) => fate.slot === attempt.slot && fate.at >= attempt.at && fate.at <= until && test(fate));

  return {
    attempts,
    strays,
    doubtIn(attempt, next) {
      const { settled } = attempt;
      const recorded = settled?.slot === attempt.slot;
      // What became of it is on record, whatever happened to its sender then.
      if (recorded && settled?.name !== "unknown") return undefined;
      if (!attempt.heard) return "killed";
      const until = Math.min(settled?.at ?? Number.POSITIVE_INFINITY, next?.at ?? Number.POSITIVE_INFINITY);
      const last = attempt.posts.at(-1);
      if (last !== undefined && isUnanswered(last)) return "no-answer";
      if (happened(attempt, until, ({ kind }) => kind === "killed")) return "killed";
      if (happened(attempt, until, ({ kind }) => kind === "stopped")) return "stopped";
      const lost = (fate: Happening) => fate.kind === "lost-write" && ends.has(fate.step.name);
      if (!recorded && happened(attempt, until, lost)) return "not-recorded";
      const late = last !== undefined && until - last.at >= waits.connectorLimit;
      return late || until - attempt.at >= leaseSeen ? "too-slow" : undefined;
    },
  };
}

/**
 * The lease of an attempt runs from when its write was decided on, which is seen only once the database has it: later by as long as a
 * write may be under way, repeats and an election included, with the post still following it.
 */
const leaseSeen = waits.claimLease - waits.sendLimit;

const ends: ReadonlySet<StepName> = new Set(["sent", "retry", "unknown", "failed", "skipped"]);

/** Answers after which nobody can know. "Given up": the bot waited no longer. */
export function isUnanswered({ answered }: LoggedRequest): boolean {
  return typeof answered === "string" || answered >= 500;
}

export const isDelivered = ({ message }: LoggedRequest): boolean => message !== undefined;

/** The notice whose buttons the card has. */
function noticeOf({ body }: LoggedRequest): string | undefined {
  return /"notice:([^"]+)"/.exec(JSON.stringify(body))?.[1];
}

/** The topic of the home, whose notices are posted one after the other, in an id as `tenant/c_name/agenda/mt_name`. */
const homeIn = (id: string): string | undefined => /\/c_([^/]+)\//.exec(id)?.[1];
