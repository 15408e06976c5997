import {
  type InPlace,
  presentAway,
  presentAwayNoted,
  presentBack,
  presentLongLeave,
  presentNoLeave,
  presentNotOnTeams,
} from "../../../src/bot/cards/committees/present-away.js";
import { presentDeputy } from "../../../src/bot/cards/committees/present-deputy.js";
import {
  presentAhead,
  presentMornings,
  presentNoZone,
  presentOwnSettings,
  presentOwnSettingsElsewhere,
  presentQuiet,
} from "../../../src/bot/cards/reminders/present-wishes.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { day } from "../../../src/domain/days/day.js";
import { zone } from "../../../src/domain/days/zone.js";
import { now, today, type World } from "./a-world.js";

const until14 = { from: today, until: day("2026-04-14") };
const later = { from: day("2026-04-03"), until: day("2026-04-15") };

/** What people choose for themselves: hour and zone, leave, deputies. */
export function personalCards({ board, typed }: World): Record<string, Rendered> {
  const mornings = { at: { hour: 8, minute: 0 }, zone: zone("Europe/London"), next: new Date("2026-03-06T08:00:00Z") };
  const [sam, shona] = [typed("Sam Okoro"), typed("Shona Reid")];
  const deputy: InPlace = { deputy: { name: sam }, passedOn: true };
  const mine = { today };
  const shonas = { today, name: shona };
  return {
    "own-time": presentMornings(mornings, "time", now),
    "own-time-usual": presentMornings(mornings, "usual-time", now),
    "own-zone": presentMornings({ ...mornings, zone: zone("America/New_York") }, "zone", now),
    "no-such-zone": presentNoZone(),
    "ahead-off": presentAhead(false),
    "ahead-on": presentAhead(true),
    quiet: presentQuiet({ clerks: [typed("Ines Barrow")] }),
    "own-settings-elsewhere": presentOwnSettingsElsewhere(),
    "own-settings": presentOwnSettings({ person: {}, ...mornings, today, deputies: [] }),
    "own-settings-chosen": presentOwnSettings({
      person: { noAhead: true, away: later },
      ...mornings,
      today,
      deputies: [
        { name: sam, code: "HWB" },
        { name: shona, code: "PPG" },
      ],
    }),
    away: presentAway(until14, mine, [deputy]),
    "away-without-deputy": presentAway(later, mine, [{ passedOn: true }]),
    "away-nobody-else-runs-it": presentAway(until14, mine, [{ passedOn: false }]),
    "away-on-two-committees": presentAway(until14, mine, [
      { ...deputy, code: "HWB", deputy: { name: sam, away: later } },
      { code: "PPG", deputy: { name: shona, unreachable: "blocked" }, passedOn: true },
    ]),
    "away-somebody-else": presentAway(until14, { ...shonas, boards: 3 }, [{ passedOn: true }]),
    "away-noted-by-somebody-else": presentAwayNoted(until14, { by: sam, board: board.committee.name, today }),
    "away-somebody-else-with-deputy": presentAway(later, shonas, [deputy]),
    "away-not-on-teams": presentNotOnTeams({ name: shona }),
    "away-over": presentNoLeave({ kind: "over", until: day("2026-03-02") }, { today }),
    "away-unclear": presentNoLeave({ kind: "unclear", why: "unreadable" }, { today }),
    "away-for-long": presentLongLeave({ from: today, until: day("2027-04-14") }, today, {
      text: "away until 14 April 2027, more than a year",
    }),
    back: presentBack("away", {}, true),
    "back-before-the-hour": presentBack("away", {}, false),
    "back-somebody-else": presentBack("away", { name: shona }, false),
    "back-not-going": presentBack("going", {}, false),
    "back-not-going-somebody-else": presentBack("going", { name: shona }, false),
    "back-was-here": presentBack("here", {}, false),
    "back-somebody-else-was-here": presentBack("here", { name: shona }, false),
    "deputy-named": presentDeputy({ kind: "named" }, { whose: shona, deputy: sam }, board),
    "deputy-named-by-oneself": presentDeputy(
      { kind: "named", unreachable: "not-installed" },
      { whose: undefined, deputy: sam },
      board,
    ),
    "deputy-is-you": presentDeputy({ kind: "named" }, { whose: shona, deputy: undefined }, board),
    "deputy-none": presentDeputy({ kind: "none", before: sam }, { whose: shona, deputy: undefined }, board),
    "deputy-none-before": presentDeputy({ kind: "none" }, { whose: undefined, deputy: undefined }, board),
    "deputy-oneself": presentDeputy({ kind: "oneself" }, { whose: shona, deputy: shona }, board),
    "deputy-no-account": presentDeputy({ kind: "no-account", deputy: sam }, { whose: shona, deputy: sam }, board),
    "deputy-left": presentDeputy({ kind: "left" }, { whose: shona, deputy: sam }, board),
  };
}
