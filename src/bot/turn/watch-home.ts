import type { Sender, Standing } from "../../services/committees/know-sender.js";
import type { Services } from "../../services/services.js";
import { committeeScope } from "../../store/scopes.js";
import { presentPrivacyEnded } from "../cards/committees/present-home-news.js";
import type { Tell } from "../tell.js";

type Deps = {
  knowSender: Services["knowSender"];
  endPrivacy: Services["endPrivacy"];
  tell: Pick<Tell, "home">;
  /** The home could not be told. What was asked is answered all the same. */
  onFault: (error: unknown) => void;
};

/**
 * Knows a sender as `knowSender` does, and never in a private home that they may not read in: where Teams' news of their coming was lost,
 * or they became an observer, its privacy ends before anything is answered, and the home hears why.
 */
export function watchHome({ knowSender, endPrivacy, tell, onFault }: Deps): Services["knowSender"] {
  return async (tenant, seen, place, now) => {
    const sender = await knowSender(tenant, seen, place, now);
    // Their own chat is no home: what they read there goes by their role.
    if (place.kind === "personal" || !sender.standings.some(isKeptOut)) return sender;
    return {
      ...sender,
      standings: await Promise.all(sender.standings.map((standing) => opened(standing, sender, now))),
    };
  };

  async function opened(standing: Standing, { person }: Sender, at: Date): Promise<Standing> {
    if (!isKeptOut(standing)) return standing;
    const { committee, me } = standing;
    const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
    const ended = await endPrivacy(scope, { by: "teams", at });
    const { private: _no, ...home } = committee.home;
    // Absent: somebody else ended it a moment ago, and told the home.
    if (ended === undefined) return { ...standing, committee: { ...committee, home } };
    const name = me?.name ?? person.name;
    try {
      await tell.home(ended, presentPrivacyEnded({ name, why: me === undefined ? "stranger" : "observer", more: 0 }));
    } catch (error) {
      onFault(error);
    }
    return { ...standing, committee: ended };
  }
}

function isKeptOut({ committee, me }: Standing): boolean {
  return committee.home.private === true && (me === undefined || me.role === "observer");
}
