import type { Clock, SystemClock } from "../../services/ports.js";
import type { SentCard } from "../../store/handled-turns.js";
import type { PersonScope } from "../../store/scopes.js";
import type { ServedForms } from "../../store/served-forms.js";
import { hasInputs } from "../cards/has-inputs.js";
import type { Answer } from "./turn.js";

type Deps = {
  forms: Pick<ServedForms, "serve" | "has" | "end">;
  /** How long a form keeps its card from being drawn anew, in milliseconds of the board's time. */
  holdMs: number;
  clock: Clock;
  system: Pick<SystemClock, "now">;
  onFault: (error: unknown) => void;
};

/** Watches one press on a card, beginning before it is answered. */
export type WatchForm = (
  presser: PersonScope,
  card: SentCard,
) => {
  /**
   * The answer stands in the card's place for its presser from now on. A form is noted; where one of theirs is gone, what is to
   * be done about that once the answer is out.
   */
  answered(say: Answer["say"], at: Date): Promise<(() => Promise<void>) | undefined>;
};

/**
 * Notes which cards somebody may be typing in: every answer with an input is a form, whichever handler made it. A press that is
 * answered without one writes nothing, unless its presser had a form in that card: that one is gone. What can't be noted is for
 * the log, as the person has their answer; words may be lost to an edit then.
 */
export function watchForms({ forms, holdMs, clock, system, onFault }: Deps): WatchForm {
  const heeding = async <Result>(work: Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work;
    } catch (error) {
      onFault(error);
      return undefined;
    }
  };
  return (presser, card) => {
    // Read while the press is being answered, which it need not wait for.
    const had = heeding(forms.has(presser, card));
    return {
      async answered(say, at) {
        if (typeof say !== "string" && hasInputs(say.card)) {
          // Written before the form is on its way, or an edit could overtake it.
          await heeding(forms.serve(presser, card, new Date(at.getTime() + holdMs), system.now()));
          return undefined;
        }
        return (await had) === true ? () => heeding(forms.end(presser, card, clock.now())) : undefined;
      },
    };
  };
}
