import type { ActionItem, Due, Owners } from "../../../domain/actions/action-item.js";
import { dueAtNextMeeting } from "../../../domain/actions/settle-said.js";
import { present } from "../../../domain/committees/member.js";
import { addDays, isDay } from "../../../domain/days/day.js";
import type { ActionItemId } from "../../../domain/ids.js";
import type { ChangedItem } from "../../../services/actions/change-item.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { ItemView } from "../../cards/actions/present-item.js";
import {
  type FormObjection,
  presentEdit,
  presentPickDay,
  presentRedate,
} from "../../cards/actions/present-item-forms.js";
import type { OpenRow } from "../../cards/actions/present-list.js";
import { readAt } from "../../cards/at.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { presentChangedMeanwhile } from "../../cards/talk/present-talk.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, asMember, boardOfPress, type OnBoard } from "../on-board.js";
import { occasion } from "./change.js";
import { itemCard, meetingAhead, refusalCard } from "./item-answer.js";
import { longestTask } from "./log.js";
import type { ListRequest } from "./look.js";

type Deps = {
  services: Pick<Services, "markDone" | "moveDue" | "editItem" | "undoChange" | "afterChange">;
  items: Pick<ActionItems, "find">;
  meetings: Pick<Meetings, "from">;
  redrawList: (turn: PressTurn, request: ListRequest) => Promise<Rendered>;
  /** A notice drawn anew for its reader; `undefined` when it is not theirs or is gone. */
  redrawNotice: (turn: PressTurn, notice: string, open: OpenRow | undefined) => Promise<Rendered | undefined>;
  story: (on: OnBoard, item: ActionItem) => Promise<Rendered>;
};

type OnItem = VerbData<"item.done">;
type Row = Omit<OpenRow, "item">;

/** Buttons of one action, on its own card or on a row of a list or notice. The press is answered by that card drawn anew. */
export function pressItem(deps: Deps) {
  const { services, meetings } = deps;

  /** Runs what only a member may do, with the item as it is now. */
  async function onItem(
    turn: PressTurn,
    data: { item: string; committee: string },
    then: (on: AsMember, item: ActionItem) => Promise<Answer>,
  ): Promise<Answer> {
    const found = asMember(boardOfPress(turn, data.committee));
    if (found.kind === "answer") return found.answer;
    const item = await deps.items.find(found.on.scope, data.item as ActionItemId);
    return item === undefined ? { say: presentRefusal({ kind: "stale-press" }) } : then(found.on, item);
  }

  /** The card that the button stands on, drawn anew; `row` says how the item's own row is shown. */
  async function redraw(
    turn: PressTurn,
    on: OnBoard,
    item: ActionItem,
    { at }: OnItem,
    row?: Row,
    news: ItemView["news"] = "none",
  ): Promise<Rendered> {
    const place = readAt(at);
    const nextMeeting = await meetingAhead(meetings, on);
    const open: OpenRow | undefined = row && {
      item: item.id,
      ...row,
      ...(nextMeeting === undefined ? {} : { nextMeeting }),
    };
    switch (place.kind) {
      case "card":
        return itemCard(on, item, news, turn.at, nextMeeting);
      case "list": {
        const answered = item.state.kind === "open" ? {} : { answered: item };
        return deps.redrawList(turn, {
          list: place.list,
          page: place.page,
          ...(open === undefined ? {} : { open }),
          ...answered,
        });
      }
      case "notice":
        return (await deps.redrawNotice(turn, place.notice, open)) ?? presentRefusal({ kind: "stale-press" });
    }
  }

  async function toAnswer(
    turn: PressTurn,
    on: AsMember,
    data: OnItem,
    changed: ChangedItem,
    news: ItemView["news"],
  ): Promise<Answer> {
    switch (changed.kind) {
      case "unknown-item":
        return { say: presentRefusal({ kind: "stale-press" }) };
      case "refused":
        // What it is asked to become, it is: the card is simply behind.
        if (changed.refusal.kind === "not-open" || changed.refusal.kind === "no-change")
          return { say: await redraw(turn, on, changed.item, data) };
        return { say: refusalCard(on, changed.item, changed.refusal, "move") };
      case "changed-meanwhile":
        return { say: presentChangedMeanwhile({ item: changed.item, board: on.board, reader: on.reader }) };
      case "changed": {
        const { item, before } = changed;
        return {
          say: await redraw(turn, on, item, data, undefined, news),
          keeps: item.id,
          afterwards: [() => services.afterChange({ item, before, by: on.me.id, at: turn.at })],
        };
      }
    }
  }

  /** A press that was handled before changes nothing more. */
  const once = (
    turn: PressTurn,
    on: AsMember,
    item: ActionItem,
    data: OnItem,
    change: () => Promise<ChangedItem>,
    news: ItemView["news"],
  ): Promise<Answer> =>
    turn.repeated
      ? redraw(turn, on, item, data).then((say) => ({ say }))
      : change().then((changed) => toAnswer(turn, on, data, changed, news));

  const look = (show: Row["show"]) => (turn: PressTurn, data: OnItem) =>
    onItem(turn, data, async (on, item) => ({ say: await redraw(turn, on, item, data, { show }) }));

  const formCard = (
    turn: PressTurn,
    data: OnItem,
    draw: (on: AsMember, item: ActionItem) => Promise<Rendered>,
  ): Promise<Answer> => onItem(turn, data, async (on, item) => ({ say: await draw(on, item) }));

  const pickDay = (
    turn: PressTurn,
    on: AsMember,
    item: ActionItem,
    data: OnItem,
    objection?: FormObjection,
  ): Promise<Rendered> | Rendered =>
    readAt(data.at).kind === "card"
      ? presentPickDay({
          item,
          board: on.board,
          reader: on.reader,
          at: "card",
          ...(objection === undefined ? {} : { objection }),
        })
      : redraw(turn, on, item, data, { show: "pick-day", ...(objection === undefined ? {} : { objection }) });

  return {
    done: (turn: PressTurn, data: OnItem) =>
      onItem(turn, data, (on, item) =>
        once(
          turn,
          on,
          item,
          data,
          () =>
            services.markDone(on.scope, {
              item: item.id,
              ...occasion(turn, on),
              signOff: on.committee.signOff,
              roster: on.roster,
            }),
          "none",
        ),
      ),

    undo: (turn: PressTurn, data: OnItem) =>
      onItem(turn, data, (on, item) =>
        once(
          turn,
          on,
          item,
          data,
          () => services.undoChange(on.scope, { item: item.id, ...occasion(turn, on) }),
          "undone",
        ),
      ),

    redate: (turn: PressTurn, data: VerbData<"item.redate">) =>
      onItem(turn, data, async (on, item) => {
        const to = await dueOf(data, on, meetings);
        if (typeof to === "string") return { say: await pickDay(turn, on, item, data, to) };
        return once(
          turn,
          on,
          item,
          data,
          () => services.moveDue(on.scope, { item: item.id, ...occasion(turn, on), to, today: on.today }),
          "moved",
        );
      }),

    edit: (turn: PressTurn, data: VerbData<"item.edit">) =>
      onItem(turn, data, async (on, item) => {
        const task = (data.task ?? item.task).replace(/\s+/g, " ").trim();
        const owners = ownersOf(data.owner, item, on, turn.at);
        if (task.length > longestTask) return { say: presentRefusal({ kind: "too-long", limit: longestTask }) };
        if (task === "" || owners === undefined) {
          const objection = task === "" ? "empty-task" : "unknown-member";
          const kept = { task, owner: data.owner ?? "as-is" };
          return {
            say: presentEdit({
              item,
              board: on.board,
              reader: on.reader,
              roster: on.roster,
              at: at(data),
              objection,
              kept,
            }),
          };
        }
        return once(
          turn,
          on,
          item,
          data,
          () =>
            services.editItem(on.scope, { item: item.id, ...occasion(turn, on), task, owners, madeFor: data.revision }),
          "edited",
        );
      }),

    open: look("buttons"),
    askDay: (turn: PressTurn, data: OnItem) =>
      formCard(turn, data, async (on, item) => {
        if (readAt(data.at).kind !== "card") return redraw(turn, on, item, data, { show: "redate" });
        const nextMeeting = await meetingAhead(meetings, on);
        return presentRedate({
          item,
          board: on.board,
          reader: on.reader,
          at: "card",
          ...(nextMeeting === undefined ? {} : { nextMeeting }),
        });
      }),
    pickDay: (turn: PressTurn, data: OnItem) => formCard(turn, data, async (on, item) => pickDay(turn, on, item, data)),
    askEdit: (turn: PressTurn, data: OnItem) =>
      formCard(turn, data, async (on, item) =>
        presentEdit({ item, board: on.board, reader: on.reader, roster: on.roster, at: at(data) }),
      ),

    /** Folding and reading are for everybody who may look. */
    async fold(turn: PressTurn, data: OnItem): Promise<Answer> {
      const found = boardOfPress(turn, data.committee);
      if (found.kind === "answer") return found.answer;
      const item = await deps.items.find(found.on.scope, data.item as ActionItemId);
      return {
        say: item === undefined ? presentRefusal({ kind: "stale-press" }) : await redraw(turn, found.on, item, data),
      };
    },
    async show(turn: PressTurn, data: VerbData<"item.show">): Promise<Answer> {
      const found = boardOfPress(turn, data.committee);
      if (found.kind === "answer") return found.answer;
      const item = await deps.items.find(found.on.scope, data.item as ActionItemId);
      return { say: item === undefined ? presentRefusal({ kind: "stale-press" }) : await deps.story(found.on, item) };
    },
  };
}

const at = (data: OnItem) => data.at as Parameters<typeof presentEdit>[0]["at"];

/** The due day that a button or its form means; an objection where the form's day can't be one. */
export async function dueOf(
  data: { due: "next-meeting" | "week" | "none" | "pick"; on?: string | undefined },
  on: OnBoard,
  meetings: Pick<Meetings, "from">,
): Promise<Due | FormObjection> {
  switch (data.due) {
    case "none":
      return { kind: "none" };
    case "week":
      return { kind: "day", on: addDays(on.today, 7) };
    case "next-meeting":
      return dueAtNextMeeting({ today: on.today, meetings: await meetings.from(on.scope, on.today) });
    case "pick":
      if (data.on === undefined || !isDay(data.on)) return "no-day";
      return data.on < on.today ? "day-passed" : { kind: "day", on: data.on };
  }
}

/** The owners that the form's choice means: a member's id, everybody, or as they are. Absent: nobody on the roster. */
function ownersOf(choice: string | undefined, item: ActionItem, on: AsMember, now: Date): Owners | undefined {
  if (choice === undefined || choice === "as-is") return item.owners;
  if (choice === "everybody")
    return item.owners.kind === "everybody" ? item.owners : { kind: "everybody", assignedAt: now, answered: [] };
  const member = present(on.roster).find((one) => one.id === choice);
  if (member === undefined) return undefined;
  const kept = item.owners.kind === "named" ? item.owners.owners : [];
  if (kept.length === 1 && kept[0]?.member === member.id) return item.owners;
  return {
    kind: "named",
    owners: [kept.find((owner) => owner.member === member.id) ?? { member: member.id, assignedAt: now }],
  };
}
