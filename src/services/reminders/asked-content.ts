import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Person } from "../../domain/committees/person.js";
import type { MemberId } from "../../domain/ids.js";
import type { PersonNotice } from "../../domain/reminders/notice.js";
import { outOfReach } from "../../domain/reminders/out-of-reach.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { linesForOutcome, requestOutcome } from "../../domain/reminders/request-outcome.js";
import { whoIsAsked } from "../../domain/reminders/who-is-asked.js";
import type { NoticeContent } from "../ports.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "items" | "people" | "meetings">;
type AskedContent = Extract<NoticeContent, { kind: "asked" }>;

/** The request that was made of an item at `request`, as one of those who are to answer it sees it. */
type Asking = { item: ActionItem; board: ReaderBoard; request: Date; reader: Person };

/** What the card of a request says to one of those who are to answer it, or what became of it. The notice itself is added last. */
export async function askedContent(
  deps: Deps,
  { item, board, request, reader }: Asking,
): Promise<(notice: Pick<PersonNotice, "id">) => AskedContent> {
  const { committee, me, roster, today } = board;
  const scope = { tenant: committee.tenant, committee: committee.id };
  const waits = item.request?.at.getTime() === request.getTime();
  const history = waits ? [] : await deps.items.history(scope, item.id, linesForOutcome);
  const outcome = requestOutcome(item, request, history);
  const waiting = outcome.kind === "waiting";
  const [others, nextMeeting] = await Promise.all([
    waiting ? othersAsked(deps, board, outcome.asked.by) : [],
    waiting ? deps.meetings.nextPlanned(scope, today) : undefined,
  ]);
  return ({ id }) => ({
    kind: "asked",
    notice: id,
    reader,
    item,
    committee,
    today,
    me,
    roster,
    others,
    outcome,
    ...(nextMeeting === undefined ? {} : { nextMeeting }),
  });
}

async function othersAsked({ people }: Deps, { committee, roster, me }: ReaderBoard, asker: MemberId) {
  const others = whoIsAsked(roster, { id: asker }).filter(({ id }) => id !== me.id);
  const ids = others.flatMap(({ person }) => person ?? []);
  const known = ids.length === 0 ? [] : await people.findMany({ tenant: committee.tenant }, ids);
  const reasons = outOfReach(others, new Map(known.map((person) => [person.id, person])));
  return others.flatMap(({ id, name }) => (reasons.has(id) ? [] : [name]));
}
