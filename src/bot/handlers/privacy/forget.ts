import type { Person } from "../../../domain/committees/person.js";
import type { LeftBoard } from "../../../services/privacy/forget-person.js";
import type { Services } from "../../../services/services.js";
import type { People } from "../../../store/people.js";
import { presentForget, presentForgotten } from "../../cards/privacy/present-forget.js";
import { forgetWords } from "../../cards/words/privacy.js";
import type { Answer, PressTurn, Turn } from "../../turn/turn.js";
import type { tellLeft } from "./tell-left.js";

type Deps = {
  services: Pick<Services, "heldAbout" | "forgetPerson" | "endForgetting">;
  people: Pick<People, "findForgetting">;
  tellLeft: ReturnType<typeof tellLeft>;
};

/** Whoever began has so long to end it, before somebody else does. */
const beganMs = 60_000;

/** "Forget me": shown first, then done; in one's own chat only. */
export function handleForget({ services, people, tellLeft: told }: Deps) {
  return {
    async show(turn: Turn): Promise<Answer> {
      if (turn.place.kind !== "personal") return { say: forgetWords.elsewhere };
      return { say: presentForget(await services.heldAbout(turn.person)) };
    },

    /** A repeat comes from somebody new, who is forgotten too. */
    async forget(turn: PressTurn): Promise<Answer> {
      if (turn.place.kind !== "personal") return { say: forgetWords.elsewhere };
      const boards = await services.forgetPerson(turn.person, turn.at);
      return { say: presentForgotten(), afterwards: () => end(turn.person, boards, turn.at) };
    },

    /** Ends what was cut off. */
    async resume(now: Date): Promise<void> {
      const person = await people.findForgetting("system", new Date(now.getTime() - beganMs));
      if (person !== undefined) await end(person, await services.forgetPerson(person, now), now);
    },
  };

  /** Boards are told first: what is forgotten can't be told of. That somebody could not be told keeps nothing back. */
  async function end(person: Person, boards: readonly LeftBoard[], at: Date): Promise<void> {
    try {
      await told(boards, at);
    } finally {
      await services.endForgetting(person, at);
    }
  }
}
