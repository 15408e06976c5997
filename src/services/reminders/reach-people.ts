import { type Member, present } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import type { PersonId } from "../../domain/ids.js";
import { outOfReach, type WhyNot } from "../../domain/reminders/out-of-reach.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { openConversation } from "./open-conversation.js";
import type { Wait } from "./pace.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<
  ReminderDeps,
  | "people"
  | "members"
  | "committees"
  | "messenger"
  | "clock"
  | "system"
  | "pace"
  | "pauses"
  | "waits"
  | "random"
  | "stopping"
  | "alert"
> & {
  /** Lets so many milliseconds of real time pass. */
  wait: (ms: number) => Promise<unknown>;
};

export type Reached = {
  /** Members who can't be told, and why. Whoever Teams has not refused counts as within reach. */
  unreachable: readonly { member: Member; reason: WhyNot }[];
  /** How many have no conversation yet and were not tried. */
  untried: number;
};

/** Called once, when it will take a while: with how many are still to be tried. */
export type Meanwhile = (untried: number) => Promise<void>;

/** Teams' limits let sixty be tried in thirty seconds: thousands in this time. */
const longestMs = 20 * 60_000;
/** A wait within the limits of a second or two is not worth a word. */
const worthSayingMs = 5_000;
/** A stopping process is not kept for longer. */
const pieceMs = 1_000;

/**
 * Makes the 1:1 conversation with each member of a committee who has none yet, one after another and paced, and says who can't
 * be reached. `again`: with those too to whom Teams gave no way before; who shut a conversation that there is must write themself. What could not be settled now is tried again when there is something to tell them.
 */
export function reachPeople(
  deps: Deps,
): (scope: CommitteeScope, meanwhile?: Meanwhile, how?: { again?: boolean }) => Promise<Reached> {
  return async (scope, meanwhile, { again = false } = {}) => {
    const [committee, roster] = await Promise.all([deps.committees.find(scope), deps.members.roster(scope)]);
    const members = present(roster);
    const ids = members.flatMap(({ person }) => person ?? []);
    const known = await deps.people.findMany({ tenant: scope.tenant }, ids);
    const isToTry: IsToTry = ({ conversation, reach }) =>
      conversation === undefined && (reach.kind === "untried" || (again && reach.kind === "unreachable"));
    const toTry = known.filter(isToTry);
    const untried = committee?.home.installed
      ? await tryEach(deps, { ...scope, serviceUrl: committee.home.serviceUrl }, { toTry, isToTry }, meanwhile)
      : toTry.length;
    const people = new Map(
      (await deps.people.findMany({ tenant: scope.tenant }, ids)).map((person) => [person.id, person]),
    );
    const reasons = outOfReach(members, people);
    return {
      unreachable: members.flatMap((member) => {
        const why = reasons.get(member.id);
        return why === undefined ? [] : [{ member, reason: why.reason }];
      }),
      untried,
    };
  };
}

/** Whether somebody has no conversation yet that could be made now. */
type IsToTry = (person: Pick<Person, "conversation" | "reach">) => boolean;

/** Gives how many it did not come to: Teams takes nothing, the process stops, or it took too long. */
async function tryEach(
  deps: Deps,
  { tenant, serviceUrl }: Pick<CommitteeScope, "tenant"> & { serviceUrl: string },
  { toTry, isToTry }: { toTry: readonly { id: PersonId }[]; isToTry: IsToTry },
  meanwhile: Meanwhile | undefined,
): Promise<number> {
  let untried = toTry.length;
  const patience = patient(deps, () => meanwhile?.(untried));
  const pace = {
    ...deps.pace,
    turn: (...[of, one]: Parameters<typeof deps.pace.turn>) => deps.pace.turn(of, one, patience.wait),
  };
  for (const { id } of toTry) {
    const paused = deps.pauses.pausedUntil(tenant, deps.clock.now()) !== undefined;
    if (paused || deps.stopping()) break;
    // Whoever waited for their turn may have written meanwhile.
    const person = await deps.people.find({ tenant, person: id });
    if (person !== undefined && isToTry(person)) await openConversation({ ...deps, pace }, person, serviceUrl);
    if (patience.isSpent()) break;
    untried -= 1;
  }
  return untried;
}

/** Waits for places in real time, in pieces, for so long in all; says so once, when it is for longer. */
function patient(
  { system, stopping, wait }: Pick<Deps, "system" | "stopping" | "wait">,
  onLong: () => Promise<void> | undefined,
): { wait: Wait; isSpent: () => boolean } {
  const end = system.monotonicMs() + longestMs;
  let said = false;
  let spent = false;
  return {
    isSpent: () => spent,
    async wait(ms) {
      const until = system.monotonicMs() + ms;
      spent = until > end;
      if (!spent && ms > worthSayingMs && !said) {
        said = true;
        await onLong();
      }
      while (!spent && system.monotonicMs() < until) {
        spent = stopping();
        if (!spent) await wait(Math.min(pieceMs, Math.ceil(until - system.monotonicMs())));
      }
      return !spent;
    },
  };
}
