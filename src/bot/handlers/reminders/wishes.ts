import { deputyOf } from "../../../domain/committees/deputy.js";
import { findZone } from "../../../domain/days/find-zone.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { Services } from "../../../services/services.js";
import {
  presentAhead,
  presentMornings,
  presentNoZone,
  presentOwnSettings,
  presentOwnSettingsElsewhere,
  presentQuiet,
} from "../../cards/reminders/present-wishes.js";
import type { Wish } from "../../commands/personal-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { allBoards, clerksOf } from "../on-board.js";

type Deps = { services: Pick<Services, "chooseWishes" | "readOwnSettings"> };

/** What somebody chooses for themself of their mornings. It holds over all their committees. */
export function handleWishes({ services }: Deps): (turn: MessageTurn, wish: Wish) => Promise<Answer> {
  return async (turn, wish) => {
    const { person, at: now } = turn;
    switch (wish.wish) {
      case "time": {
        const zone = wish.zone === undefined ? undefined : findZone(wish.zone);
        if (wish.zone !== undefined && zone === undefined) return { say: presentNoZone() };
        const wishes = { morningAt: wish.at ?? null, ...(zone === undefined ? {} : { zone }) };
        const settings = await services.chooseWishes(person, wishes, now);
        return { say: presentMornings(settings, wish.at === undefined ? "usual-time" : "time", now) };
      }
      case "zone": {
        const zone = wish.zone === undefined ? null : findZone(wish.zone);
        if (zone === undefined) return { say: presentNoZone() };
        return { say: presentMornings(await services.chooseWishes(person, { zone }, now), "zone", now) };
      }
      case "ahead":
        await services.chooseWishes(person, { noAhead: wish.on ? null : true }, now);
        return { say: presentAhead(wish.on) };
      case "quiet":
        return { say: presentQuiet({ clerks: clerksHere(turn) }) };
      case "show": {
        // When somebody hears, and whether they are away, is theirs alone.
        if (turn.place.kind !== "personal") return { say: presentOwnSettingsElsewhere() };
        const settings = await services.readOwnSettings(person, now);
        return {
          say: presentOwnSettings({ ...settings, today: dayAt(now, settings.zone), deputies: deputiesHere(turn) }),
        };
      }
    }
  };
}

/** Of one committee, as over several nobody knows which is meant; nobody for its clerk. */
function clerksHere(turn: MessageTurn): readonly string[] {
  const [only, ...others] = allBoards(turn, "look");
  return only === undefined || others.length > 0 || only.me?.role === "clerk" ? [] : clerksOf(only);
}

function deputiesHere({ standings }: MessageTurn): readonly { name: string; code?: string }[] {
  return standings.flatMap(({ me, roster, committee }) => {
    const deputy = me && deputyOf(me, roster);
    return deputy === undefined
      ? []
      : [{ name: deputy.name, ...(standings.length > 1 ? { code: committee.code } : {}) }];
  });
}
