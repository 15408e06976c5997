import type { Draft } from "../../../domain/actions/draft.js";
import { mayReadDraft } from "../../../domain/committees/may-read.js";
import { present } from "../../../domain/committees/member.js";
import { readMemberLine } from "../../../domain/committees/read-member-line.js";
import type { BatchId, DraftId } from "../../../domain/ids.js";
import type { DraftAnswer } from "../../../services/actions/answer-draft.js";
import type { Services } from "../../../services/services.js";
import type { Drafts } from "../../../store/drafts.js";
import type { Meetings } from "../../../store/meetings.js";
import { isAnswered } from "../../cards/actions/draft-row.js";
import {
  presentAsked,
  presentClosedDraft,
  presentDraftWording,
  presentDuePicker,
  presentOwnerPicker,
  presentThrownAway,
} from "../../cards/actions/present-asked.js";
import { presentBatch, presentBatchThrownAway } from "../../cards/actions/present-batch.js";
import { namesOf } from "../../cards/board.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe } from "../on-board.js";
import { itemCard, meetingAhead } from "./item-answer.js";
import { dueOf } from "./item-choices.js";
import { longestTask } from "./log.js";

type Deps = {
  services: Pick<Services, "answerDraft" | "addMember" | "afterChange">;
  drafts: Pick<Drafts, "find" | "ofBatch">;
  meetings: Pick<Meetings, "from">;
};

type OnDraft = { draft: string; committee: string };

/** The answers to what was asked before an action could be logged. Anybody on the roster may give them. */
export function pressDraft({ services, drafts, meetings }: Deps) {
  async function onDraft(
    turn: PressTurn,
    data: OnDraft,
    then: (on: AsMember, draft: Draft) => Promise<Answer>,
  ): Promise<Answer> {
    const found = boardOfPress(turn, "log", data.committee);
    if (found.kind === "answer") return found.answer;
    const draft = await drafts.find(found.on.scope, data.draft as DraftId);
    if (draft === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
    // Where a closed one may not be read it has no buttons.
    if (!mayReadDraft(draft, found.on.reader)) return { say: presentClosedDraft(found.on.board) };
    return then(found.on, draft);
  }

  async function asked(on: AsMember, draft: Draft): Promise<Answer> {
    const nextMeeting = await meetingAhead(meetings, on);
    return {
      say: presentAsked({
        draft,
        board: on.board,
        reader: on.reader,
        ...(nextMeeting === undefined ? {} : { nextMeeting }),
      }),
    };
  }

  /** Back to all that were typed with it; the last of them thrown away leaves nothing to show. */
  async function theOthers(on: AsMember, batch: BatchId): Promise<Answer> {
    const waiting = (await drafts.ofBatch(on.scope, batch)).filter(({ state }) => state.kind === "waiting");
    if (waiting.length === 0) return { say: presentBatchThrownAway({ thrown: 1, logged: [], board: on.board }) };
    return { say: presentBatch({ batch, drafts: waiting, board: on.board, reader: on.reader, unread: 0 }) };
  }

  async function answer(
    turn: PressTurn,
    on: AsMember,
    draft: Draft,
    made: number,
    given: DraftAnswer,
  ): Promise<Answer> {
    if (turn.repeated && draft.state.kind === "waiting") return asked(on, draft);
    // Somebody answered since this card was drawn: it asks what is left. Where nothing is, a press was cut off, and this one logs it.
    const unlogged = isAnswered(draft) && draft.batch === undefined;
    if (made !== draft.revision && draft.state.kind === "waiting" && !turn.again && !unlogged) return asked(on, draft);
    const planned = await meetings.from(on.scope, on.today);
    const known = { roster: on.roster, today: on.today, working: on.calendar, meetings: planned };
    const answered = await services.answerDraft(on.scope, draft.id, given, { by: on.me, at: turn.at, ...known });
    switch (answered.kind) {
      case "unknown-draft":
        return { say: presentRefusal({ kind: "stale-press" }) };
      case "asked":
        return answered.draft.batch === undefined ? asked(on, answered.draft) : theOthers(on, answered.draft.batch.id);
      case "thrown-away":
        if (answered.draft.batch !== undefined) return theOthers(on, answered.draft.batch.id);
        return { say: presentThrownAway({ draft: answered.draft, reader: on.reader }) };
      case "settled-before":
        if (answered.item === undefined)
          return { say: presentThrownAway({ draft: answered.draft, reader: on.reader }) };
        return {
          say: itemCard(on, answered.item, "none", turn.at, await meetingAhead(meetings, on)),
          keeps: answered.item.id,
        };
      case "logged": {
        const { item } = answered;
        return {
          say: itemCard(on, item, "logged", turn.at, await meetingAhead(meetings, on)),
          keeps: item.id,
          afterwards: () => services.afterChange({ item, by: on.me.id, at: turn.at }),
        };
      }
    }
  }

  return {
    owner: (turn: PressTurn, data: VerbData<"draft.owner">) =>
      onDraft(turn, data, async (on, draft) => {
        const chosen = data.member ?? data.picked;
        if (chosen === "everybody")
          return answer(turn, on, draft, data.revision, {
            kind: "owner",
            slot: data.slot,
            owner: { kind: "everybody" },
          });
        const member = present(on.roster).find((one) => one.id === chosen);
        if (member !== undefined)
          return answer(turn, on, draft, data.revision, {
            kind: "owner",
            slot: data.slot,
            owner: { kind: "settled", member: member.id },
          });
        const objection = chosen === undefined || chosen === "" ? "nobody-chosen" : "unknown-member";
        return {
          say: presentOwnerPicker({
            draft,
            slot: data.slot,
            board: on.board,
            reader: on.reader,
            roster: on.roster,
            objection,
          }),
        };
      }),

    due: (turn: PressTurn, data: VerbData<"draft.due">) =>
      onDraft(turn, data, async (on, draft) => {
        const due = await dueOf(data, on, meetings);
        if (typeof due === "string")
          return { say: presentDuePicker({ draft, board: on.board, reader: on.reader, objection: due }) };
        return answer(turn, on, draft, data.revision, { kind: "due", due });
      }),

    throwAway: (turn: PressTurn, data: VerbData<"draft.throw">) =>
      onDraft(turn, data, (on, draft) => answer(turn, on, draft, data.revision, { kind: "throw-away" })),
    askOwner: (turn: PressTurn, data: VerbData<"draft.owner.ask">) =>
      onDraft(turn, data, async (on, draft) => ({
        say: presentOwnerPicker({ draft, slot: data.slot, board: on.board, reader: on.reader, roster: on.roster }),
      })),
    task: (turn: PressTurn, data: VerbData<"draft.task">) =>
      onDraft(turn, data, async (on, draft) => {
        const task = (data.task ?? draft.task).replace(/\s+/g, " ").trim();
        if (task.length > longestTask) return { say: presentRefusal({ kind: "too-long", limit: longestTask }) };
        if (task === "")
          return { say: presentDraftWording({ draft, board: on.board, reader: on.reader, objection: "empty-task" }) };
        return answer(turn, on, draft, data.revision, { kind: "task", task });
      }),
    askTask: (turn: PressTurn, data: OnDraft) =>
      onDraft(turn, data, async (on, draft) => ({
        say: presentDraftWording({ draft, board: on.board, reader: on.reader }),
      })),

    /** Puts the name on the roster in the same breath (issue 4); only clerk and chair may. */
    addOwner: (turn: PressTurn, data: VerbData<"draft.owner.add">) =>
      onDraft(turn, data, async (_on, draft) => {
        const found = boardOfPress(turn, "roster", data.committee);
        if (found.kind === "answer") return found.answer;
        const owner = draft.owners[data.slot];
        // Cut off after the roster knew them: what is left is to answer.
        if (owner?.kind === "settled")
          return answer(turn, found.on, draft, data.revision, { kind: "owner", slot: data.slot, owner });
        const line = owner?.kind === "asked" ? readMemberLine(owner.typed, found.on.roster) : undefined;
        if (line === undefined) return asked(found.on, draft);
        const added = await services.addMember(found.on.scope, line, {
          ...byMe(found.on, turn),
          turnKey: turn.key,
          again: turn.again || turn.repeated,
        });
        // Several have this name already: it stays a question.
        if (added.kind === "several") return asked(found.on, draft);
        const roster = [...found.on.roster.filter(({ id }) => id !== added.member.id), added.member];
        const on = { ...found.on, roster, board: { ...found.on.board, nameOf: namesOf(roster) } };
        return answer(turn, on, draft, data.revision, {
          kind: "owner",
          slot: data.slot,
          owner: { kind: "settled", member: added.member.id },
        });
      }),

    askDue: (turn: PressTurn, data: OnDraft) =>
      onDraft(turn, data, async (on, draft) => ({
        say: presentDuePicker({ draft, board: on.board, reader: on.reader }),
      })),
    show: (turn: PressTurn, data: OnDraft) => onDraft(turn, data, (on, draft) => asked(on, draft)),
  };
}
