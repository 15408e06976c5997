import type { SaidAction } from "../../../domain/actions/said-action.js";
import { nextMeetingAfter } from "../../../domain/meetings/meeting.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import { presentAsked } from "../../cards/actions/present-asked.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { theBoard } from "../on-board.js";
import { eitherOwner } from "./either-owner.js";
import { itemCard } from "./item-answer.js";
import { settingOf } from "./occasion.js";
import { mentionedMembers } from "./to-wanted.js";

type Deps = {
  services: Pick<Services, "logAction" | "afterChange">;
  meetings: Pick<Meetings, "from">;
  people: Pick<People, "findByChannelIds">;
};

/** The longest task that is kept; more belongs into minutes. */
export const longestTask = 2000;

/** Logs what was said, or asks for what could mean several things. */
export function handleLog({ services, meetings, people }: Deps) {
  return async (turn: MessageTurn, typed: SaidAction): Promise<Answer> => {
    const found = theBoard(turn, "log");
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const said = eitherOwner(typed, on.roster);
    if (said.task.length > longestTask) return { say: presentRefusal({ kind: "too-long", limit: longestTask }) };
    const hangs = said.due?.kind === "next-meeting" || said.due?.kind === "papers-deadline";
    const planned = said.due === undefined || hangs ? await meetings.from(on.scope, on.today) : [];
    const logged = await services.logAction({ scope: on.scope, ...settingOf(turn, on) }, said, {
      roster: on.roster,
      me: on.me,
      mentioned: await mentionedMembers({ people }, turn, said.owners, on),
      today: on.today,
      working: on.calendar,
      meetings: planned,
    });
    const nextMeeting = nextMeetingAfter(on.today, planned);
    switch (logged.kind) {
      case "asked":
        return {
          say: presentAsked({
            draft: logged.draft,
            board: on.board,
            reader: on.reader,
            ...(nextMeeting === undefined ? {} : { nextMeeting }),
          }),
        };
      case "logged": {
        const { item } = logged;
        return {
          say: itemCard(on, item, item.state.kind === "open" ? "logged" : "none", turn.at, nextMeeting),
          keeps: item.id,
          afterwards: () => services.afterChange({ item, by: on.me.id, at: turn.at }),
        };
      }
    }
  };
}
