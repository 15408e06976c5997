import { type Fault, fault, type ScriptedFault } from "../../fakes/teams/faults.js";
import type { ForbiddenCode } from "../../fakes/teams/refusals.js";
import type { Board, Reader } from "./seed-mornings.js";
import type { SeveralBots, Slot, Watcher } from "./several-bots.js";
import type { StepName } from "./step.js";

/** Numbers from 0 to below 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What passes by itself, sooner or later. */
const passing: readonly (() => Fault)[] = [
  () => fault.throttled(1),
  () => fault.throttled(),
  fault.preconditionFailed,
  fault.conversationNotFound,
  fault.tooBig,
  fault.serviceError,
  fault.badGateway,
  fault.deliveredYetBadGateway,
  () => fault.hang(),
  () => fault.hang({ delivered: true }),
  () => fault.resetAfterBody(),
  () => fault.resetAfterBody({ delivered: true }),
  () => fault.slow(300),
];

/** A home that is gone is not made anew, and an agenda has no shorter form. */
const inHomes: readonly (() => Fault)[] = [
  () => fault.throttled(1),
  fault.preconditionFailed,
  fault.badGateway,
  fault.deliveredYetBadGateway,
  () => fault.resetAfterBody({ delivered: true }),
];

/** The others mean the whole app or tenant. */
const codes: readonly ForbiddenCode[] = [
  "BotNotInConversationRoster",
  "ConversationBlockedByUser",
  "MessageWritesBlocked",
  "NotEnoughPermissions",
  "ForbiddenOperationException",
];

/** The shorter card is never too big. */
const afterwards = passing.filter((kind) => kind !== fault.tooBig);

/** What ends that day's telling. */
const final: readonly (() => Fault)[] = [...codes.map((code) => () => fault.forbidden(code)), fault.badArgument];

export interface PlannedAnswers {
  readonly scripted: readonly ScriptedFault[];
  /** How many of those that struck delivered the card and said nothing. */
  deliveredSilently(): number;
}

/** Has Teams trouble a fifth of the posts: every kind at least once where there are enough people, and some twice in a row. */
export function planAnswers(boards: readonly Board[], random: () => number): PlannedAnswers {
  const scripted: { fault: Fault; script: ScriptedFault }[] = [];
  const script = (what: Fault, { teams }: Pick<Board, "teams">, to: Reader["person"] | Board["home"]) =>
    void scripted.push({
      fault: what,
      script: teams.fail(what, { on: ["send", "create-conversation"], to, times: 1 }),
    });
  const readers = shuffled(
    boards.flatMap((each) => each.readers),
    random,
  );
  const count = Math.ceil(readers.length / 5);
  for (const [n, reader] of readers.slice(0, count).entries()) {
    const isClerk = reader === reader.board.readers[0];
    // A clerk has to be told of all who can't be.
    const kinds = isClerk ? passing : [...passing, ...final];
    script((kinds[n % kinds.length] ?? fault.badGateway)(), reader, reader.person);
    if (random() < 0.2) script(pick(afterwards, random)(), reader, reader.person);
  }
  for (const board of boards.filter(({ meets }) => meets && random() < 0.3)) {
    script(pick(inHomes, random)(), board, board.home);
  }
  return {
    scripted: scripted.map((each) => each.script),
    deliveredSilently: () =>
      scripted.reduce(
        (sum, { fault: what, script: { hits } }) => sum + ("delivered" in what && what.delivered ? hits : 0),
        0,
      ),
  };
}

/** Where a process may be killed, before or after the database has the write. */
const killable: readonly StepName[] = [
  "lease",
  "morning claimed",
  "sending",
  "sent",
  "wake-up set",
  "retry",
  "unknown",
];

export interface PlannedTrouble {
  readonly watcher: Watcher;
  kills(): number;
  drops(): number;
  elections(): number;
}

/** Kills, dropped connections and elections, each at the nth time that something is written. */
export function planTrouble(
  bots: SeveralBots,
  random: () => number,
  size: { readonly kills: number; readonly drops: number; readonly elections: number; readonly writes: number },
): PlannedTrouble {
  const within = (most: number) => 1 + Math.floor(random() * most);
  const often: ReadonlySet<StepName> = new Set(["morning claimed", "sending", "sent", "wake-up set"]);
  const kills = new Set(
    Array.from({ length: size.kills }, () => {
      const name = pick(killable, random);
      const nth = within(often.has(name) ? size.writes / 5 : 6);
      return `${random() < 0.5 ? "before" : "after"} ${name} ${nth}`;
    }),
  );
  const drops = new Map(
    Array.from({ length: size.drops }, () => [
      within(size.writes),
      pick(["drop-before", "drop-after", "delay"] as const, random),
    ]),
  );
  const elections = new Set(Array.from({ length: size.elections }, () => within(size.writes)));
  const done = { kills: 0, drops: 0, elections: 0 };
  const counts = new Map<string, number>();
  const count = (what: string): number => {
    const n = (counts.get(what) ?? 0) + 1;
    counts.set(what, n);
    return n;
  };
  const mayKill = (slot: Slot, when: "before" | "after", name: StepName) => {
    const what = `${when} ${name}`;
    if (!kills.delete(`${what} ${count(what)}`)) return;
    done.kills += 1;
    slot.kill();
  };
  return {
    kills: () => done.kills,
    drops: () => done.drops,
    elections: () => done.elections,
    watcher: {
      async before(slot, { name }, isRepeat) {
        mayKill(slot, "before", name);
        const nth = count("write");
        if (elections.delete(nth)) {
          done.elections += 1;
          elect(bots.slots);
        }
        const drop = isRepeat ? undefined : drops.get(nth);
        if (drop === undefined) return "pass";
        done.drops += 1;
        if (drop !== "delay") return drop;
        await new Promise((resolve) => setTimeout(resolve, 150));
        return "pass";
      },
      after: (slot, { name }) => mayKill(slot, "after", name),
    },
  };
}

/** For so long a replica set is without a primary. */
const electionMs = 400;

function elect(slots: readonly Slot[]): void {
  for (const { proxy } of slots) proxy.steppedDown = true;
  setTimeout(() => {
    for (const { proxy } of slots) proxy.steppedDown = false;
  }, electionMs);
}

function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error("There is nothing to pick from.");
  return picked;
}

function shuffled<T>(from: readonly T[], random: () => number): readonly T[] {
  return from
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);
}
