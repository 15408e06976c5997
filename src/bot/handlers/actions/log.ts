import type { SaidAction } from "../../../domain/actions/said-action.js";
import { nextMeetingAfter } from "../../../domain/meetings/meeting.js";
import type { Services } from "../../../services/services.js";
import type { People } from "../../../store/people.js";
import { presentAsked } from "../../cards/actions/present-asked.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { theBoard } from "../on-board.js";
import { type AgreedDeps, agreedHere } from "./agreed-here.js";
import { eitherOwner } from "./either-owner.js";
import { itemCard } from "./item-answer.js";
import { settingOf } from "./occasion.js";
import { mentionedMembers } from "./to-wanted.js";

type Deps = AgreedDeps & {
  services: Pick<Services, "logAction" | "afterChange">;
  people: Pick<People, "findByChannelIds">;
};

/** The longest task that is kept; more belongs into minutes. */
export const longestTask = 2000;

/** Logs what was said, or asks for what could mean several things. */
export function handleLog(deps: Deps) {
  const { services, people } = deps;
  return async (turn: MessageTurn, typed: SaidAction): Promise<Answer> => {
    const found = theBoard(turn, "log");
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const said = eitherOwner(typed, on.roster);
    if (said.task.length > longestTask) return { say: presentRefusal({ kind: "too-long", limit: longestTask }) };
    const { meetings: ahead, agreedAt } = await agreedHere(deps, turn, on);
    const hangs = said.due?.kind === "next-meeting" || said.due?.kind === "papers-deadline";
    const planned = said.due === undefined || hangs ? ahead : [];
    const logged = await services.logAction({ scope: on.scope, ...settingOf(turn, on) }, said, {
      roster: on.roster,
      me: on.me,
      mentioned: await mentionedMembers({ people }, turn, said.owners, on),
      today: on.today,
      working: on.calendar,
      meetings: planned,
      ...(agreedAt !== undefined && { agreedAt }),
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
