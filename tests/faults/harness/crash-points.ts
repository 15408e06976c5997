import { type Fault, fault } from "../../fakes/teams/faults.js";
import type { FakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Board, Reader } from "./seed-mornings.js";
import type { SeveralBots, Slot, Watcher } from "./several-bots.js";
import type { Step, StepName } from "./step.js";
import type { Treatment } from "./wire-proxy.js";

/** A place in the sending at which the power fails. */
export interface CrashPoint {
  readonly name: string;
  /** Before the database has the write, or after it and before its answer; "answer": the connector has the card and does not answer. */
  readonly when: "before" | "after" | "answer";
  readonly step: StepName;
  /** Whether it is the write of somebody who is meant, by the id that it is about. */
  readonly fits: (about: string) => boolean;
  /** Only once "sending" was written so often for that notice; absent: whatever was. */
  readonly attempts?: number;
  /** How often it has been met. */
  met: number;
}

/** How many lanes send at once: so many points can be met in one life. */
const lanes = 4;
/** All of them are met sooner than this. */
export const longestMs = 300_000;
/** How long those that stand at a point wait for others. */
const patienceMs = 1_000;

/** So many readers have the same trouble: some are cut off before they come to their point, as the power fails in all lanes. */
const alike = 4;

/** Every step of the sending, on either side of its write. Gives Teams the trouble that leads there. */
export function crashPoints(
  plain: readonly Board[],
  late: readonly Board[],
  homes: readonly Board[],
): readonly CrashPoint[] {
  const owners = plain.flatMap(({ readers }) => readers.filter(({ onlyAhead }, n) => n > 0 && !onlyAhead));
  const ahead = plain.flatMap(({ readers }) => readers.filter(({ onlyAhead }) => onlyAhead));
  const troubled = (...answers: readonly Fault[]) => {
    const some = owners.splice(0, alike);
    for (const reader of some) fail(reader, answers);
    return morningsOf(some);
  };
  const morningsOf = (readers: readonly Reader[]) => (about: string) =>
    readers.some(({ id }) => about === id || about.endsWith(`/${id}/2026-03-05/morning`));
  const refused = fault.forbidden("ConversationBlockedByUser");
  const throttled = troubled(fault.throttled(1));
  const lost = troubled(fault.badGateway());
  const doubled = troubled(fault.deliveredYetBadGateway());
  const wrong = troubled(fault.badArgument());
  const blocked = troubled(refused);
  const removed = troubled(fault.forbidden("BotNotInConversationRoster"));
  const gone = troubled(fault.conversationNotFound());
  const silent = troubled(fault.hang({ delivered: true }));
  const others = morningsOf(owners);
  // By then their clerk has had the morning's card.
  for (const { readers } of late) fail(readers[1] ?? never(), [fault.throttled(2), refused]);
  const clerks = late.map(({ readers }) => readers[0]?.id);
  const lateNotes = (about: string) => clerks.some((id) => about.includes(`/${id}/2026-03-05/late/`));
  const ofHomes = (about: string) => homes.some(({ id }) => about === id || about.includes(`/${id}/agenda/`));

  const after = (name: string, step: StepName, fits: CrashPoint["fits"], attempts?: number): CrashPoint => ({
    ...{ name, step, fits, when: "after", met: 0 },
    ...(attempts === undefined ? {} : { attempts }),
  });
  const around = (...of: Parameters<typeof after>): readonly CrashPoint[] => [
    { ...after(...of), when: "before" },
    after(...of),
  ];
  return [
    ...around("the sender's lease", "lease", () => true),
    after("the claim of a morning", "morning claimed", others),
    ...around("“sending”", "sending", others),
    ...around("“sending” of what is not due yet", "sending", morningsOf(ahead)),
    { ...after("the connector's answer", "sending", silent), when: "answer" },
    ...around("“sent”", "sent", others),
    ...around("the next wake-up", "wake-up set", others),
    ...around("“retry” after a 429", "retry", throttled),
    ...around("“unknown” after a 502", "unknown", lost),
    { ...after("“sending” of a possible twin", "sending", doubled, 1), when: "before" },
    after("“sending” of a possible twin", "sending", doubled, 2),
    ...around("“sent” of a possible twin", "sent", doubled, 2),
    ...around("“failed” after a 400", "failed", wrong),
    ...around("“failed” after a 403", "failed", blocked),
    ...around("the word that somebody is out of reach", "out of reach noted", removed),
    ...around("the forgetting of a 1:1 that is gone", "conversation forgotten", gone),
    ...around("the planning of a clerk's note", "planned", lateNotes),
    ...around("the claim of a clerk's note", "outbox claimed", lateNotes),
    ...around("“sending” of a clerk's note", "sending", lateNotes),
    ...around("“sent” of a clerk's note", "sent", lateNotes),
    after("the claim of a home", "home claimed", ofHomes),
    ...around("“sending” of an agenda", "sending", ofHomes),
    ...around("“sent” of an agenda", "sent", ofHomes),
    ...around("a home's next wake-up", "home's wake-up set", ofHomes),
  ];
}

function fail({ teams, person }: Reader, answers: readonly Fault[]): void {
  for (const what of answers) teams.fail(what, { on: "send", to: person, times: 1 });
}

/**
 * Kills whoever comes to a point. As several lanes send at once, the first to come to one waits a moment for others, so that
 * one life ends at up to four points.
 */
export function killAt(points: readonly CrashPoint[], bots: SeveralBots, teams: readonly FakeTeams[]): Watcher {
  const standing = new Map<Slot, { release: () => void; gone: Promise<void>; count: number }>();
  /** How often "sending" was written, by notice. */
  const attempts = new Map<string, number>();

  const stand = async (slot: Slot, point: CrashPoint): Promise<void> => {
    point.met += 1;
    const place = standing.get(slot) ?? newPlace(slot);
    place.count += 1;
    if (place.count === lanes) place.release();
    await place.gone;
  };
  const newPlace = (slot: Slot) => {
    let release = () => {};
    const enough = new Promise<void>((resolve) => {
      const late = setTimeout(resolve, patienceMs);
      release = () => {
        clearTimeout(late);
        resolve();
      };
    });
    const gone = enough.then(() => {
      standing.delete(slot);
      slot.kill();
    });
    const place = { release, gone, count: 0 };
    standing.set(slot, place);
    return place;
  };
  const pointAt = (when: CrashPoint["when"], name: StepName, about = "") =>
    points.find(
      (point) =>
        point.when === when &&
        point.step === name &&
        point.met === 0 &&
        point.fits(about) &&
        (attempts.get(about) ?? 0) >= (point.attempts ?? 0),
    );

  const unanswered = points.find(({ when }) => when === "answer");
  const isUnanswered = ({ name, about = "" }: Step) => name === "sending" && unanswered?.fits(about) === true;
  const hung = teams.map((each) => each.until(() => each.log.some(({ answered }) => answered === "hung"), longestMs));
  void Promise.any(hung).then(
    () => {
      const wrote = bots.happenings.findLast((each) => each.kind === "step" && isUnanswered(each.step));
      if (unanswered !== undefined && wrote !== undefined) void stand(wrote.slot, unanswered);
    },
    // Then that point was not met, and is found so.
    () => undefined,
  );

  return {
    async before(slot, { name, about }): Promise<Treatment> {
      const point = pointAt("before", name, about);
      if (point !== undefined) await stand(slot, point);
      return "pass";
    },
    async after(slot, { name, about = "" }) {
      if (name === "sending") attempts.set(about, (attempts.get(about) ?? 0) + 1);
      const point = pointAt("after", name, about);
      if (point !== undefined) await stand(slot, point);
    },
  };
}

function never(): never {
  throw new Error("There is somebody for each point.");
}
