import { usualZone } from "../../domain/reminders/morning-time.js";
import type { Services } from "../../services/services.js";
import { presentRefusal } from "../cards/talk/present-refusal.js";
import type { Command } from "../commands/command.js";
import type { Answer, Turn } from "../turn/turn.js";
import type { Press, Verb } from "../verbs.js";

/** What makes us ask Teams for a roster, write to others, make a file or read a long list: not without end (issue 6). */
const limitedCommands: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "set-up",
  "roster-list",
  "add-people",
  "export",
  "calendar-file",
  "minutes",
  "import",
  "held",
  "forget-me",
  "move-home",
  "private-home",
  "ask-to-join",
  "suggest-item",
  "send-papers",
]);
const limitedVerbs: ReadonlySet<Verb> = new Set<Verb>([
  "set-up.start",
  "roster.paste",
  "people.ask",
  "people.add",
  "proof.export",
  "committee.export",
  "calendar.file",
  "minutes.file",
  "arrival.place",
  "held.export",
  "forget.yes",
  "home.move.ask",
  "home.private",
  "guide.try",
  "join.ask",
  "tell",
  "suggestion.send",
  "papers.send",
]);

/** Our no to whoever asks for such things too often. A turn that comes again was counted before. */
export function limited({ services }: { services: Pick<Services, "spendRequest"> }) {
  const refused = async (turn: Turn): Promise<Answer | undefined> => {
    if (turn.again) return undefined;
    const allowed = await services.spendRequest(turn.person, turn.place.conversation, turn.at);
    if (allowed.kind === "allowed") return undefined;
    const zone = turn.standings[0]?.committee.zone ?? usualZone;
    return { say: presentRefusal({ kind: "too-many-requests", until: allowed.until, zone }) };
  };
  return {
    command: async (turn: Turn, { kind, ...said }: Command): Promise<Answer | undefined> =>
      limitedCommands.has(kind) || (kind === "proof" && "csv" in said) ? refused(turn) : undefined,
    press: async (turn: Turn, { verb }: Press): Promise<Answer | undefined> =>
      limitedVerbs.has(verb) ? refused(turn) : undefined,
  };
}
