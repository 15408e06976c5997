import { agendaKinds, type Lead } from "../../../domain/agendas/agenda.js";
import { saysExempt } from "../../../domain/agendas/read-exempt.js";
import { mayReadPart } from "../../../domain/committees/may-read.js";
import { present } from "../../../domain/committees/member.js";
import { readLength } from "../../../domain/days/read-length.js";
import type { MeetingId } from "../../../domain/ids.js";
import { described, dropped, type ProgrammeFacts, withReason } from "../../../domain/programme/move-programme-item.js";
import { placeMeant, type SaidPlace } from "../../../domain/programme/place-meant.js";
import { mostProgrammeItems, type ProgrammeItem } from "../../../domain/programme/programme-item.js";
import type { ChangedProgrammeItem } from "../../../services/programme/change-programme-item.js";
import {
  type EnteredProgramme,
  presentProgrammeAddForm,
  presentProgrammeDropForm,
  presentProgrammeEditForm,
  presentProgrammeMoveForm,
  presentProgrammeWhyForm,
} from "../../cards/programme/present-programme-forms.js";
import type { ProgrammeNews } from "../../cards/programme/present-programme-item.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { programmeSentences as sentences } from "../../cards/words/programme.js";
import type { Answer, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress } from "../on-board.js";
import type { ProgrammeHandlerDeps } from "./programme.js";
import { itemAnswer, objectionTo } from "./programme-board.js";
import { recurrenceOf } from "./with-deed.js";

type OnItem = { on: AsMember; item: ProgrammeItem };
type FormOf = Parameters<typeof presentProgrammeEditForm>[0];

/** The forms of the work programme, and what is pressed on its cards. */
export function handleProgrammeForms(deps: ProgrammeHandlerDeps) {
  const { services, programmeItems } = deps;

  const asks = (form: (view: FormOf) => Rendered) => (turn: PressTurn, data: VerbData<"programme.item">) =>
    onItem(turn, data, async ({ on, item }) => {
      if (!mayReadPart(item, item.committee, on.reader))
        return itemAnswer(deps, on, item, turn.at, { objection: sentences.closedHere });
      return item.state.kind === "live"
        ? { say: form({ ...(await viewOf(on)), item }) }
        : itemAnswer(deps, on, item, turn.at);
    });

  return {
    askMove: asks(presentProgrammeMoveForm),
    askWhy: asks(presentProgrammeWhyForm),
    askEdit: asks(presentProgrammeEditForm),
    askDrop: asks(presentProgrammeDropForm),

    async askAdd(turn: PressTurn, data: VerbData<"programme.add.ask">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      return found.kind === "answer" ? found.answer : { say: presentProgrammeAddForm(await viewOf(found.on)) };
    },

    async add(turn: PressTurn, data: VerbData<"programme.add">): Promise<Answer> {
      const found = boardOfPress(turn, "meetings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const view = await viewOf(on);
      const again = (objection: string): Answer => ({
        say: presentProgrammeAddForm({ ...view, kept: data, objection }),
      });
      const read = readFacts(data, on, undefined);
      if (typeof read === "string") return again(read);
      const place = placeMeant(placeEntered(data), on.today, view.meetings);
      if (place.kind === "refused") return again(objectionTo[place.why]);
      const often = monthsOf(data.every);
      const recurs =
        often === undefined ? undefined : recurrenceOf({ everyMonths: often }, place, view.meetings, on.today);
      const { title, part, takes, lead, minutes } = read;
      const outcome = await services.addProgrammeItem(
        on.scope,
        {
          title,
          part,
          place,
          ...(takes && { takes }),
          ...(lead && { lead }),
          ...(minutes && { minutes }),
          ...(recurs !== undefined && { recurs }),
        },
        occasion(turn, on),
      );
      return outcome.kind === "refused"
        ? again(sentences.tooMany(mostProgrammeItems))
        : itemAnswer(deps, on, outcome.item, turn.at, { news: "added" });
    },

    move: (turn: PressTurn, data: VerbData<"programme.move">) =>
      onItem(turn, data, async ({ on, item }) => {
        const why = data.why?.trim();
        const which = { id: item.id, revision: data.revision };
        const [outcome] = await services.moveProgrammeItems(on.scope, [which], placeEntered(data), {
          ...occasion(turn, on),
          ...(why && { why }),
        });
        if (outcome?.kind !== "refused" || outcome.why === "changed-meanwhile" || outcome.why === "not-live")
          return told(turn, on, outcome, "moved");
        const objection = outcome.why === "no-such-item" ? undefined : objectionTo[outcome.why];
        const view = { ...(await viewOf(on)), item: outcome.item ?? item, kept: data };
        return { say: presentProgrammeMoveForm({ ...view, ...(objection !== undefined && { objection }) }) };
      }),

    why: (turn: PressTurn, data: VerbData<"programme.why">) =>
      onItem(turn, data, async ({ on, item }) => {
        const why = data.why?.trim();
        if (!why) return { say: presentProgrammeWhyForm({ ...(await viewOf(on)), item }) };
        const outcome = await services.changeProgrammeItem(on.scope, { id: item.id }, occasion(turn, on), (one) => {
          const reasoned = withReason(one, why, turn.key);
          return reasoned === "no-step" ? "not-live" : reasoned;
        });
        return told(turn, on, outcome, "why");
      }),

    edit: (turn: PressTurn, data: VerbData<"programme.edit">) =>
      onItem(turn, data, async ({ on, item }) => {
        const read = readFacts(data, on, item);
        if (typeof read === "string")
          return { say: presentProgrammeEditForm({ ...(await viewOf(on)), item, kept: data, objection: read }) };
        const often = monthsOf(data.every);
        const which = { id: item.id, revision: data.revision };
        const outcome = await services.changeProgrammeItem(on.scope, which, occasion(turn, on), (one, meetings) => {
          const same = often === one.recurs?.everyMonths;
          const recurs =
            often === undefined ? null : recurrenceOf({ everyMonths: often }, one.place, meetings, on.today);
          return described(one, { ...read, ...(!same && { recurs }) }, turn.key);
        });
        return told(turn, on, outcome, "changed");
      }),

    drop: (turn: PressTurn, data: VerbData<"programme.drop">) =>
      onItem(turn, data, async ({ on, item }) => {
        const why = data.why?.trim();
        const which = { id: item.id, revision: data.revision };
        const said = occasion(turn, on);
        const outcome = await services.changeProgrammeItem(on.scope, which, said, (one) =>
          dropped(one, { ...said, ...(why && { why }) }),
        );
        return told(turn, on, outcome, "dropped");
      }),
  };

  async function told(
    turn: PressTurn,
    on: AsMember,
    outcome: ChangedProgrammeItem<keyof typeof objectionTo> | undefined,
    news: ProgrammeNews,
  ): Promise<Answer> {
    if (outcome === undefined || (outcome.kind === "refused" && outcome.why === "no-such-item"))
      return { say: presentRefusal({ kind: "stale-press" }) };
    if (outcome.kind === "changed") return itemAnswer(deps, on, outcome.item, turn.at, { news });
    return outcome.why === "changed-meanwhile"
      ? itemAnswer(deps, on, outcome.item, turn.at, { news: "meanwhile" })
      : itemAnswer(deps, on, outcome.item, turn.at, { objection: objectionTo[outcome.why] });
  }

  async function onItem(
    turn: PressTurn,
    data: { committee: string; item: string },
    then: (found: OnItem) => Promise<Answer>,
  ): Promise<Answer> {
    const found = boardOfPress(turn, "meetings", data.committee);
    if (found.kind === "answer") return found.answer;
    const item = await programmeItems.find(found.on.scope, data.item as ProgrammeItem["id"]);
    return item === undefined ? { say: presentRefusal({ kind: "stale-press" }) } : then({ on: found.on, item });
  }

  async function viewOf(on: AsMember) {
    const { meetings } = await services.readProgramme(on.scope, on.today);
    return { board: on.board, roster: on.roster, meetings };
  }
}

type EnteredFacts = Required<Pick<ProgrammeFacts, "title" | "part" | "takes" | "lead" | "minutes">>;

/** What was entered of an item, or the sentence that says what can't be read. */
function readFacts(data: EnteredProgramme, on: AsMember, item: ProgrammeItem | undefined): EnteredFacts | string {
  const title = data.title?.replace(/\s+/g, " ").trim() ?? "";
  if (!/[\p{L}\p{N}]/u.test(title)) return sentences.titleNeeded;
  const typed = data.minutes?.trim() ?? "";
  const minutes = typed === "" ? null : (readLength(/^\d+$/.test(typed) ? `${typed} min` : typed) ?? undefined);
  if (minutes === undefined) return sentences.minutesUnread;
  const takes = agendaKinds.find((kind) => kind === data.takes) ?? null;
  const isClosed = data.closed === "true" || (title !== item?.title && saysExempt(title));
  return { title, minutes, takes, lead: leadOf(data.lead, on, item), part: isClosed ? "closed" : "open" };
}

function leadOf(chosen: string | undefined, { roster }: AsMember, item: ProgrammeItem | undefined): Lead | null {
  const now = item?.lead;
  if (now !== undefined && (chosen === "as-is" || (now.kind === "member" && now.member === chosen))) return now;
  const member = present(roster).find(({ id }) => id === chosen);
  return member === undefined ? null : { kind: "member", member: member.id };
}

/** What was chosen for when: what it waits for counts only where no meeting and no month is. */
function placeEntered({ to = "none", until }: Pick<EnteredProgramme, "to" | "until">): SaidPlace {
  if (/^mt_[\w-]{1,40}$/.test(to)) return { kind: "meeting", meeting: to as MeetingId };
  const month = /^(\d{4})-(\d{2})$/.exec(to);
  if (month !== null) return { kind: "month", month: Number(month[2]), year: Number(month[1]) };
  const waits = until?.trim();
  return { kind: "unscheduled", ...(waits && { until: waits }) };
}

function monthsOf(every: string | undefined): number | undefined {
  return every !== undefined && /^[1-9]\d?$/.test(every) ? Number(every) : undefined;
}

function occasion(turn: PressTurn, { me, today }: AsMember) {
  return { by: me.id, at: turn.at, turnKey: turn.key, today };
}
