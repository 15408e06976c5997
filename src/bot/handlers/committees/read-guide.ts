import { openSteps } from "../../../domain/committees/guide-step.js";
import { present } from "../../../domain/committees/member.js";
import { outOfReach } from "../../../domain/reminders/out-of-reach.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { GuideView, NoReach } from "../../cards/committees/guide-view.js";
import { meetingComing } from "../actions/item-answer.js";
import type { OnBoard } from "../on-board.js";

type Deps = { meetings: Pick<Meetings, "from">; people: Pick<People, "findMany"> };

/** Whom of a board Teams gives no way to, and how many it was not asked for yet. */
export function readReach({ people }: Pick<Deps, "people">) {
  return async ({
    committee,
    roster,
  }: Pick<OnBoard, "committee" | "roster">): Promise<{ unreachable: readonly NoReach[]; untried: number }> => {
    const members = present(roster);
    const ids = members.flatMap(({ person }) => person ?? []);
    const known = await people.findMany({ tenant: committee.tenant }, ids);
    const reasons = outOfReach(members, new Map(known.map((person) => [person.id, person])));
    return {
      unreachable: members.flatMap(({ id, name }) => {
        const why = reasons.get(id);
        return why === undefined ? [] : [{ name, reason: why.reason }];
      }),
      untried: known.filter(
        ({ conversation, channelId, reach }) =>
          conversation === undefined && channelId !== undefined && reach.kind === "untried",
      ).length,
    };
  };
}

/** All that the guide shows of a board. */
export function readGuide(deps: Deps) {
  const reach = readReach(deps);
  return async (on: Pick<OnBoard, "committee" | "roster" | "board" | "scope" | "today">): Promise<GuideView> => {
    const { committee, roster } = on;
    const [nextMeeting, reached] = await Promise.all([meetingComing(deps.meetings, on), reach(on)]);
    const facts = {
      hasChair: present(roster).some(({ role }) => role === "chair"),
      hasMeeting: nextMeeting !== undefined,
    };
    return {
      board: { ...on.board, committee },
      roster,
      open: openSteps(committee.guided, facts),
      ...(nextMeeting === undefined ? {} : { nextMeeting }),
      ...reached,
    };
  };
}
