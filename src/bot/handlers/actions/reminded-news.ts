import type { ActionItem } from "../../../domain/actions/action-item.js";
import { whoIsNudged } from "../../../domain/actions/decide-reminders.js";
import { isAway } from "../../../domain/committees/away.js";
import type { Member } from "../../../domain/committees/member.js";
import { onOrAfterWorkingDay } from "../../../domain/days/working-days.js";
import { outOfReach } from "../../../domain/reminders/out-of-reach.js";
import type { People } from "../../../store/people.js";
import type { Reminded } from "../../cards/actions/reminded-news.js";
import type { AsMember } from "../on-board.js";

type Deps = { people: Pick<People, "findMany"> };

/** What was done about an item's reminders, from what it is now. Absent: somebody has undone it meanwhile. */
export async function remindedNews(
  deps: Deps,
  deed: "snooze" | "nudge" | "pass-on",
  item: ActionItem,
  on: AsMember,
): Promise<Reminded | undefined> {
  switch (deed) {
    case "snooze": {
      const own = item.snoozes.find(({ member }) => member === on.me.id);
      if (own === undefined) return undefined;
      const hearsOn = onOrAfterWorkingDay(own.until, on.calendar);
      const others = whoIsNudged(item, on.me, on.roster).length > 0;
      return { kind: "snoozed", until: own.until, hearsOn, others };
    }
    case "nudge":
      return { kind: "nudged", ...(await whoHears(deps, whoIsNudged(item, on.me, on.roster), on)) };
    case "pass-on": {
      const last = item.passedOn.at(-1);
      return last && { kind: "passed-on", to: on.board.nameOf(last.to) };
    }
  }
}

/** The names of those whom Teams gives a way to and who are here, and of the others. */
async function whoHears({ people }: Deps, nudged: readonly Member[], { committee, board, today }: AsMember) {
  const ids = nudged.flatMap(({ person }) => (person === undefined ? [] : [person]));
  const found = ids.length === 0 ? [] : await people.findMany({ tenant: committee.tenant }, ids);
  const known = new Map(found.map((person) => [person.id, person]));
  const unreached = outOfReach(nudged, known);
  const isLater = ({ id, person }: Member) => {
    const account = person === undefined ? undefined : known.get(person);
    return unreached.has(id) || (account !== undefined && isAway(account, today));
  };
  const names = (members: readonly Member[]) => members.map(({ id }) => board.nameOf(id));
  return {
    now: names(nudged.filter((member) => !isLater(member))),
    later: names(nudged.filter((member) => isLater(member))),
  };
}
