import type { Services } from "../../../services/services.js";
import type { Readings } from "../../../store/readings.js";
import { presentInterrupted } from "../../cards/minutes/present-coming.js";
import type { Command } from "../../commands/command.js";
import type { Said } from "../../turn/heard.js";
import { toMessage } from "../../turn/to-message.js";
import type { Answer, MessageTurn, Turn } from "../../turn/turn.js";
import { checkPresses } from "./check-presses.js";
import { handleComing } from "./coming.js";
import type { ImportHandlers } from "./import-presses.js";
import { handleImports } from "./imports.js";

type Deps = Parameters<typeof handleComing>[0] &
  Omit<Parameters<typeof handleImports>[0], "check"> & {
    services: Pick<Services, "spendRequest">;
    readings: Readings;
    /** Nobody reads a paper for longer, in milliseconds. */
    readingLimitMs: number;
  };

/** Words that say no more than what to do with a file that came with them. */
const onlyThat =
  /^(?:(?:please |pls |can you |could you )?(?:import|read|check|upload|add|process|take|log)\b.{0,120}|(?:here (?:are|is)|these are|this is|attached(?: are| is)?|fyi|see attached|as attached|the|our|my|draft|final|last|minutes|action log|papers?)\b.{0,120}|(?:for|into?) .{2,100}|[^\n]{0,3})$/is;

/** What answers for papers that are read in, given what it needs. */
export function composeImportHandlers(deps: Deps) {
  const { services, readings, readingLimitMs, editCard, post, system } = deps;
  const coming = handleComing(deps);
  const check = checkPresses(deps);
  const handlers: ImportHandlers = { coming, check, imports: handleImports({ ...deps, check }) };

  return {
    ...handlers,

    /** What came with a message beside its words; undefined where those are all that matters. `limited`: our no to whoever asks too often. */
    async attached(
      turn: MessageTurn,
      said: Said,
      { kind }: Command,
      limited: () => Promise<Answer | undefined>,
    ): Promise<Answer | undefined> {
      if (turn.attached === undefined || turn.standings.length === 0) return undefined;
      const isOnlyThat = kind === "nothing-said" || kind === "import" || onlyThat.test(said.text.trim());
      const isDeed = kind !== "not-understood" && kind !== "nothing-said" && kind !== "import";
      const words = { said: said.text, isOnlyThat: isOnlyThat && !isDeed };
      if (turn.attached.files.length === 0 && !words.isOnlyThat) return undefined;
      return (await limited()) ?? (await coming.attached(turn, turn.attached, words));
    },

    /** What is done with a message that somebody chose in its menu; what they are told there. */
    async readChosen(turn: Turn, message: { html: string } | { text: string }) {
      const allowed = await services.spendRequest(turn.person, turn.place.conversation, turn.at);
      if (allowed.kind !== "allowed") return coming.tooOften;
      return coming.chosen(
        turn,
        "html" in message ? { kind: "message", html: message.html } : { kind: "text", text: message.text },
      );
    },

    /** Tells those whose papers nobody reads any more, as the process that did has ended. */
    async tellAbandoned(): Promise<void> {
      const before = new Date(system.now().getTime() - readingLimitMs);
      for (;;) {
        const reading = await readings.takeAbandoned("system", before);
        if (reading === undefined) return;
        const { activityId } = reading;
        if (activityId === undefined) await post(reading, toMessage(presentInterrupted()));
        else await editCard(reading.tenant, { ...reading, activityId }, presentInterrupted());
      }
    },
  };
}
