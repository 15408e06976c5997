import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Verb, verbs } from "../../../src/bot/verbs.js";
import type { Press, Turn } from "../../fakes/teams/driver.js";
import type { Actor, HostileWorld, Ids } from "./hostile-world.js";

/** One thing that somebody does; `what` says it, so that a finding can be done again by hand. */
export type Deed = { actor: Actor; what: string; do(): Promise<Turn | Press> };

/** Everything in the bank of phrases, whatever it comes to. */
export const phrases: readonly string[] = phrasesIn(
  join(import.meta.dirname, "..", "..", "bot", "commands", "phrases"),
);

function phrasesIn(folder: string): readonly string[] {
  return (
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
      .filter((line) => line.includes(" | ") && !line.startsWith("#"))
      .map((line) =>
        (line.split(" | ", 1)[0] ?? "")
          .replace(/^\(own chat\) /, "")
          .replace(/\\n/g, "\n")
          .replace(/[{}]/g, ""),
      )
      // Whoever forgets themself is a stranger from then on, and nobody could do anything any more.
      .filter((text) => !/forget|erase|delete my|remove me|left the board/i.test(text))
  );
}

const junk = [
  "",
  "{}",
  "$where",
  "null",
  "../../etc",
  "<at>Ann Ash</at>",
  "A".repeat(5_000),
  "‮12 enod",
  "[x](http://x)",
  "12; drop",
  "__proto__",
];

/** What chair and clerk leave alone here: it would give somebody other rights, or take the secrets out of the closed part. */
const grantsRights =
  /clerk|chair|advis|observer|private|remove|leave|archive|delete| here|member|\bopen\b|undo|take over|hand/i;
const harmless = phrases.filter((text) => !grantsRights.test(text));
/** Likewise of whoever leaves or forgets themself. */
const everyVerb = (Object.keys(verbs) as Verb[]).filter(
  (verb) => !["forget.yes", "board.leave", "member.leave"].includes(verb),
);
const safeVerbs = (Object.keys(verbs) as Verb[]).filter(
  (verb) => /^(?:item|list|draft|batch|settings|proof)\./.test(verb) && verb !== "item.undo",
);

/** Draws what somebody says or presses next: a phrase with a number of this board, or any button with ids of any board. */
export function drawDeed(world: HostileWorld, ids: Ids, random: () => number): Deed {
  const pick = <Of>(of: readonly Of[]): Of => of[Math.floor(random() * of.length)] as Of;
  // Whoever may do much does little: what they may do is no finding.
  const actor = pick(
    random() < 0.15 ? world.actors : world.actors.filter(({ as }) => as !== "clerk" && as !== "chair"),
  );
  const { who, teams } = actor;
  const place = pick(actor.places);
  const runs = actor.as === "clerk" || actor.as === "chair";
  if (random() < 0.5) {
    const text = pick(random() < 0.05 ? junk : runs ? harmless : phrases).replace(/\b12\b/g, () =>
      String(1 + Math.floor(random() * 11)),
    );
    // Another tenant's activity may name a place of this one.
    const conversation =
      random() < 0.3
        ? { conversation: { id: world.home.id, conversationType: "channel", tenantId: actor.teams.tenantId } }
        : {};
    const fields = actor.as === "another tenant" ? conversation : {};
    return {
      actor,
      what: `${actor.as} says in the ${place.kind}: ${text.slice(0, 200)}`,
      do: () => teams.say(who, place, text, fields),
    };
  }
  const verb = pick(runs ? safeVerbs : everyVerb);
  const data = dataFor(verb, ids, random);
  const message = pick(teams.messagesTo(place)) ?? pick(teams.messagesTo(pick(actor.places)));
  const what = `${actor.as} presses in the ${place.kind}: ${verb} ${JSON.stringify(data).slice(0, 300)}`;
  return {
    actor,
    what,
    do: () => (message === undefined ? teams.say(who, place, "help") : teams.pressMadeUp(who, message, { verb, data })),
  };
}

/** Data of the button's shape, with ids that exist; at times of no shape at all. */
function dataFor(verb: Verb, ids: Ids, random: () => number): Record<string, unknown> {
  const pick = <Of>(of: readonly Of[]): Of | undefined => of[Math.floor(random() * of.length)];
  const values: Readonly<Record<string, () => unknown>> = {
    item: () =>
      pick(
        verb.startsWith("agenda-item.") || verb.startsWith("agenda.")
          ? ids.agendaItem
          : verb.startsWith("programme.")
            ? ids.programme
            : ids.item,
      ),
    decision: () => pick(ids.decision),
    suggestion: () => pick(ids.suggestion),
    committee: () => pick(ids.committee),
    member: () => pick(ids.member),
    to: () => pick([...ids.member, "clerk", "owner"]),
    draft: () => pick(ids.draft),
    list: () => pick([...ids.list, "outstanding", "overdue", "outstanding/me"]),
    meeting: () => pick(ids.meeting),
    at: () => pick(["card", "list:outstanding:1", `notice:${pick(ids.notice) ?? "x"}`]),
    revision: () => Math.floor(random() * 6),
    page: () => 1,
    slot: () => 0,
    due: () => pick(["next-meeting", "week", "none", "pick"]),
    on: () => "2026-04-20",
    until: () => "2026-03-06",
    group: () => pick(["owners", "runners", "home"]),
    was: () => ({}),
    items: () => [[Math.ceil(random() * 10), Math.floor(random() * 6)]],
    text: () => pick(harmless),
    role: () => pick(["clerk", "chair", "member", "adviser", "observer"]),
    members: () => ids.member.slice(0, 3).join(","),
    owner: () => pick(ids.member),
    picked: () => pick(ids.member),
    rating: () => pick(["on-track", "at-risk", "off-track"]),
    signOff: () => "true",
  };
  const shape: readonly string[] = Object.keys((verbs[verb] as { shape?: object }).shape ?? {});
  const wrong = random() < 0.05;
  return Object.fromEntries(
    shape.map((name) => [
      name,
      wrong ? pick([{ $ne: null }, 7, true, null, ["x"]]) : (values[name]?.() ?? pick(["x", "true", "3", "Ann Ash"])),
    ]),
  );
}
