import type { SaidAction } from "../../../domain/actions/said-action.js";
import type { MemberId } from "../../../domain/ids.js";
import { nextMeetingAfter } from "../../../domain/meetings/meeting.js";
import type { Services } from "../../../services/services.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import { presentAsked } from "../../cards/actions/present-asked.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { type AsMember, asMember, theBoard } from "../on-board.js";
import { occasion } from "./change.js";
import { itemCard } from "./item-answer.js";

type Deps = {
  services: Pick<Services, "logAction" | "afterChange">;
  meetings: Pick<Meetings, "from">;
  people: Pick<People, "findByChannelIds">;
};

/** The longest task that is kept; more belongs into minutes. */
export const longestTask = 2000;

/** Logs what was said, or asks for what could mean several things. */
export function handleLog({ services, meetings, people }: Deps) {
  return async (turn: MessageTurn, said: SaidAction): Promise<Answer> => {
    const found = asMember(theBoard(turn, undefined, turn.typed));
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    if (said.task.length > longestTask) return { say: presentRefusal({ kind: "too-long", limit: longestTask }) };
    const needsMeeting = said.due === undefined || said.due.kind === "next-meeting";
    const planned = needsMeeting ? await meetings.from(on.scope, on.today) : [];
    const logged = await services.logAction({ scope: on.scope, ...occasion(turn, on) }, said, {
      roster: on.roster,
      me: on.me,
      mentioned: await mentionedMembers({ people }, turn, said, on),
      today: on.today,
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
      case "logged":
        return {
          say: itemCard(on, logged.item, "logged", turn.at, nextMeeting),
          keeps: logged.item.id,
          afterwards: () => services.afterChange({ item: logged.item, by: on.me.id, at: turn.at }),
        };
    }
  };
}

/** Members behind the mentions, by channel id; whoever is mentioned and not on the roster is not among them. */
async function mentionedMembers(
  { people }: Pick<Deps, "people">,
  turn: MessageTurn,
  said: SaidAction,
  on: AsMember,
): Promise<ReadonlyMap<string, MemberId>> {
  const ids = said.owners.flatMap((owner) => (owner.kind === "mention" ? [owner.channelId] : []));
  const known = ids.length === 0 ? [] : await people.findByChannelIds({ tenant: turn.tenant }, ids);
  return new Map(
    known.flatMap((person) => {
      const member = on.roster.find((one) => one.person === person.id && one.leftAt === undefined);
      return member === undefined || person.channelId === undefined ? [] : [[person.channelId, member.id] as const];
    }),
  );
}
