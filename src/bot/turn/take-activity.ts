import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Clock } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { Committees } from "../../store/committees.js";
import type { People } from "../../store/people.js";
import { hear } from "./heard.js";

type Deps = {
  takeMessage: (context: TurnContext) => Promise<void>;
  takePress: (context: TurnContext) => Promise<void>;
  takeFileConsent: (context: TurnContext) => Promise<void>;
  knowSender: Services["knowSender"];
  committees: Pick<Committees, "findByHome" | "saveHome" | "saveTeam">;
  people: Pick<People, "saveReach">;
  clock: Clock;
};

/** Every activity that comes in, by its kind; one that we don't know is no fault. */
export function takeActivity(deps: Deps): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { type, name } = context.activity;
    if (type === ActivityTypes.Message) return deps.takeMessage(context);
    if (type === ActivityTypes.Invoke && name === "adaptiveCard/action") return deps.takePress(context);
    if (type === ActivityTypes.Invoke && name === "fileConsent/invoke") return deps.takeFileConsent(context);
    if (type === ActivityTypes.InstallationUpdate) return takeInstallation(deps, context);
  };
}

/** The app came to a place or left it. Where it was removed nothing is sent any more, until it comes back. */
async function takeInstallation({ knowSender, committees, people, clock }: Deps, context: TurnContext): Promise<void> {
  const heard = hear(context.activity);
  const { tenant, place } = heard;
  const removed = context.activity.action?.startsWith("remove") ?? false;
  if (place.kind !== "personal") {
    if (heard.team !== undefined) await committees.saveTeam({ tenant }, heard.team, !removed);
    const committee = await committees.findByHome({ tenant }, place.conversation);
    if (committee === undefined) return;
    await committees.saveHome(
      { tenant, committee: committee.id },
      { serviceUrl: place.serviceUrl, installed: !removed },
    );
    return;
  }
  const now = clock.now();
  const { person } = await knowSender(tenant, heard.from, place, now);
  if (removed)
    await people.saveReach({ tenant, person: person.id }, { kind: "unreachable", reason: "not-installed", since: now });
}
