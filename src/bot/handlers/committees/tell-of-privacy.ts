import type { Services } from "../../../services/services.js";
import { presentNoLongerPrivate } from "../../cards/committees/present-role-told.js";
import type { Tell } from "../../tell.js";
import type { Answer, Turn } from "../../turn/turn.js";
import { type AsMember, byMe } from "../on-board.js";

type Deps = { services: Pick<Services, "privacyEnded">; tell: Pick<Tell, "home"> };

/** Adds to an answer that the home hears, after it, that it is private no more, where what was done has ended that. */
export function tellOfPrivacy({ services, tell }: Deps) {
  return async (turn: Turn, on: AsMember, answer: Answer): Promise<Answer> => {
    const committee = await services.privacyEnded(on.scope, { ...byMe(on, turn), again: turn.again });
    if (committee === undefined) return answer;
    return {
      ...answer,
      async afterwards(reply) {
        await answer.afterwards?.(reply);
        await tell.home(committee, presentNoLongerPrivate({ committee }));
      },
    };
  };
}
