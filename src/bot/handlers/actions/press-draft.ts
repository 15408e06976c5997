import type { Draft } from "../../../domain/actions/draft.js";
import { present } from "../../../domain/committees/member.js";
import type { DraftId } from "../../../domain/ids.js";
import type { DraftAnswer } from "../../../services/actions/answer-draft.js";
import type { Services } from "../../../services/services.js";
import type { Drafts } from "../../../store/drafts.js";
import type { Meetings } from "../../../store/meetings.js";
import {
  presentAsked,
  presentDuePicker,
  presentOwnerPicker,
  presentThrownAway,
} from "../../cards/actions/present-asked.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, asMember, boardOfPress } from "../on-board.js";
import { itemCard, meetingAhead } from "./item-answer.js";
import { dueOf } from "./item-choices.js";

type Deps = {
  services: Pick<Services, "answerDraft" | "afterChange">;
  drafts: Pick<Drafts, "find">;
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
    const found = asMember(boardOfPress(turn, data.committee));
    if (found.kind === "answer") return found.answer;
    const draft = await drafts.find(found.on.scope, data.draft as DraftId);
    return draft === undefined ? { say: presentRefusal({ kind: "stale-press" }) } : then(found.on, draft);
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

  async function answer(turn: PressTurn, on: AsMember, draft: Draft, given: DraftAnswer): Promise<Answer> {
    if (turn.repeated && draft.state.kind === "waiting") return asked(on, draft);
    const known = { roster: on.roster, today: on.today, meetings: await meetings.from(on.scope, on.today) };
    const answered = await services.answerDraft(on.scope, draft.id, given, { by: on.me, at: turn.at, ...known });
    switch (answered.kind) {
      case "unknown-draft":
        return { say: presentRefusal({ kind: "stale-press" }) };
      case "asked":
        return asked(on, answered.draft);
      case "thrown-away":
        return { say: presentThrownAway({ draft: answered.draft, board: on.board }) };
      case "settled-before":
        if (answered.item === undefined) return { say: presentThrownAway({ draft: answered.draft, board: on.board }) };
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
          return answer(turn, on, draft, { kind: "owner", slot: data.slot, owner: { kind: "everybody" } });
        const member = present(on.roster).find((one) => one.id === chosen);
        if (member !== undefined)
          return answer(turn, on, draft, {
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
        return answer(turn, on, draft, { kind: "due", due });
      }),

    throwAway: (turn: PressTurn, data: OnDraft) =>
      onDraft(turn, data, (on, draft) => answer(turn, on, draft, { kind: "throw-away" })),
    askOwner: (turn: PressTurn, data: VerbData<"draft.owner.ask">) =>
      onDraft(turn, data, async (on, draft) => ({
        say: presentOwnerPicker({ draft, slot: data.slot, board: on.board, reader: on.reader, roster: on.roster }),
      })),
    askDue: (turn: PressTurn, data: OnDraft) =>
      onDraft(turn, data, async (on, draft) => ({
        say: presentDuePicker({ draft, board: on.board, reader: on.reader }),
      })),
    show: (turn: PressTurn, data: OnDraft) => onDraft(turn, data, (on, draft) => asked(on, draft)),
  };
}
