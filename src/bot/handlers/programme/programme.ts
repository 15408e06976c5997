import { monthOf } from "../../../domain/programme/month.js";
import { monthMeant, placeMeant } from "../../../domain/programme/place-meant.js";
import type { Month, ProgrammeItem } from "../../../domain/programme/programme-item.js";
import { mostProgrammeItems } from "../../../domain/programme/programme-item.js";
import type { ProgrammeSection } from "../../../domain/programme/programme-sections.js";
import type { MovedProgrammeItem } from "../../../services/programme/move-programme-items.js";
import type { People } from "../../../store/people.js";
import type { ProgrammeItems } from "../../../store/programme-items.js";
import { presentProgramme } from "../../cards/programme/present-programme.js";
import {
  type OneOfSeveral,
  presentProgrammeRefused,
  presentProgrammeSeveral,
} from "../../cards/programme/present-programme-several.js";
import { programmeSentences as sentences } from "../../cards/words/programme.js";
import type { ProgrammeCommand, ProgrammeDeed } from "../../commands/programme-command.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, type OnBoard, theBoard } from "../on-board.js";
import { leadMeant } from "./lead-meant.js";
import { itemAnswer, objectionTo, type ProgrammeDeps, runsProgramme, tooFull } from "./programme-board.js";
import { takenAnswer } from "./programme-taken.js";
import { recurrenceOf, withDeed } from "./with-deed.js";

export type ProgrammeHandlerDeps = ProgrammeDeps & {
  programmeItems: Pick<ProgrammeItems, "find" | "findByNumber">;
  people: Pick<People, "findByChannelIds">;
};

type Said<Kind extends ProgrammeCommand["kind"]> = Extract<ProgrammeCommand, { kind: Kind }>;

/** The work programme: shown, and what is said of it in words. */
export function handleProgramme(deps: ProgrammeHandlerDeps) {
  const { services, programmeItems } = deps;

  const list = async (
    on: OnBoard,
    {
      month,
      page = 1,
      open,
    }: { month?: Month | undefined; page?: number | undefined; open?: ProgrammeItem["id"] | undefined },
  ): Promise<Answer> => {
    const { sections } = await services.readProgramme(on.scope, on.today);
    const shown = month === undefined ? sections : sections.filter((section) => isOfMonth(section, month));
    const view = { board: on.board, reader: on.reader, sections: shown, page, runs: runsProgramme(on) };
    return {
      say: presentProgramme({ ...view, ...(month !== undefined && { month }), ...(open !== undefined && { open }) }),
    };
  };

  const said = async (turn: MessageTurn, command: ProgrammeCommand): Promise<Answer> => {
    switch (command.kind) {
      case "programme": {
        const found = theBoard(turn, "look", { text: command.typed });
        if (found.kind === "answer") return found.answer;
        const { on } = found;
        if (command.month === undefined) return list(on, {});
        const { meetings } = await services.readProgramme(on.scope, on.today);
        return list(on, { month: monthMeant(command.month, on.today, meetings) });
      }
      case "programme-show": {
        const found = theBoard(turn, "look", { code: command.code, text: command.typed });
        if (found.kind === "answer") return found.answer;
        const item = await programmeItems.findByNumber(found.on.scope, command.number);
        return item === undefined ? noSuch(found.on, command.number) : itemAnswer(deps, found.on, item, turn.at);
      }
      case "programme-add":
        return add(turn, command);
      case "programme-change": {
        const found = theBoard(turn, "meetings", { code: command.code, text: command.typed });
        if (found.kind === "answer") return found.answer;
        if (command.deed === "taken") return taken(turn, found.on, command.numbers);
        return command.deed === "move" ? move(turn, found.on, command) : change(turn, found.on, command);
      }
    }
  };

  return {
    said,

    async pressShow(turn: PressTurn, data: VerbData<"programme.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const month = data.month as Month | undefined;
      return list(found.on, { month, page: data.page, open: data.open as ProgrammeItem["id"] | undefined });
    },

    async pressItem(turn: PressTurn, data: VerbData<"programme.item">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const item = await programmeItems.find(found.on.scope, data.item as ProgrammeItem["id"]);
      return item === undefined ? list(found.on, {}) : itemAnswer(deps, found.on, item, turn.at);
    },
  };

  async function add(turn: MessageTurn, command: Said<"programme-add">): Promise<Answer> {
    const found = theBoard(turn, "meetings", { text: command.typed });
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const { lead: leadSaid, recurs: often, part = "open", ...facts } = command.facts;
    const lead = leadSaid === undefined ? undefined : await leadMeant(deps, turn, on, leadSaid, command.typed);
    if (lead?.kind === "answer") return lead.answer;
    const { meetings } = await services.readProgramme(on.scope, on.today);
    const place = placeMeant(command.to, on.today, meetings);
    if (place.kind === "refused") return refused(on, sentences.notAdded, objectionTo[place.why]);
    const recurs = often && recurrenceOf(often, place, meetings, on.today);
    const outcome = await services.addProgrammeItem(
      on.scope,
      {
        ...facts,
        title: command.title,
        part,
        place,
        ...(lead !== undefined && { lead: lead.on }),
        ...(recurs !== undefined && { recurs }),
      },
      spoken(turn, on),
    );
    return outcome.kind === "refused"
      ? refused(on, sentences.notAdded, sentences.tooMany(mostProgrammeItems))
      : itemAnswer(deps, on, outcome.item, turn.at, { news: "added" });
  }

  async function move(
    turn: MessageTurn,
    on: AsMember,
    command: Said<"programme-change"> & { deed: "move" },
  ): Promise<Answer> {
    const { numbers, to, why } = command;
    const which = numbers.map((number) => ({ number }));
    const outcomes = await services.moveProgrammeItems(on.scope, which, to, {
      ...spoken(turn, on),
      ...(why !== undefined && { why }),
    });
    return told(turn, on, numbers, outcomes, "moved");
  }

  async function change(turn: MessageTurn, on: AsMember, command: Said<"programme-change">): Promise<Answer> {
    const deed = command as Exclude<ProgrammeDeed, { deed: "move" | "taken" }>;
    const lead = deed.deed === "lead" ? await leadMeant(deps, turn, on, deed.lead, command.typed) : undefined;
    if (lead?.kind === "answer") return lead.answer;
    const occasion = spoken(turn, on);
    const outcomes: MovedProgrammeItem[] = [];
    for (const number of command.numbers)
      outcomes.push(
        await services.changeProgrammeItem(on.scope, { number }, occasion, (item, meetings) =>
          withDeed(item, deed, { ...occasion, meetings, ...(lead !== undefined && { lead: lead.on }) }),
        ),
      );
    return told(turn, on, command.numbers, outcomes, deed.deed === "drop" ? "dropped" : "changed");
  }

  /** Of several each is taken, and the last is shown. */
  async function taken(turn: MessageTurn, on: AsMember, numbers: readonly number[]): Promise<Answer> {
    let answer = noSuch(on, numbers[0] ?? 0);
    for (const number of numbers) {
      const item = await programmeItems.findByNumber(on.scope, number);
      answer = item === undefined ? noSuch(on, number) : await takenAnswer(deps, on, item, turn.at);
    }
    return answer;
  }

  /** One on its own card, several in a list of what became of each. */
  async function told(
    turn: MessageTurn,
    on: AsMember,
    numbers: readonly number[],
    outcomes: readonly MovedProgrammeItem[],
    news: "moved" | "dropped" | "changed",
  ): Promise<Answer> {
    const [first] = outcomes;
    if (outcomes.length === 1 && first !== undefined) {
      if (first.kind === "changed") return itemAnswer(deps, on, first.item, turn.at, { news });
      if (first.why === "no-such-item") return noSuch(on, numbers[0] ?? 0);
      return itemAnswer(deps, on, first.item, turn.at, {
        ...(first.why === "there-already" && { news: "already" as const }),
        objection: objectionTo[first.why],
      });
    }
    const read = await services.readProgramme(on.scope, on.today);
    const rows = outcomes.map((outcome, at): OneOfSeveral => {
      if (outcome.kind === "changed") return { item: outcome.item };
      return outcome.why === "no-such-item"
        ? { number: numbers[at] ?? 0 }
        : { item: outcome.item, objection: objectionTo[outcome.why] };
    });
    const changed = outcomes.flatMap((outcome) => (outcome.kind === "changed" ? [outcome.item] : []));
    const full = await tooFull(deps, on, changed, read, turn.at);
    const view = { outcomes: rows, board: on.board, reader: on.reader, meetings: read.meetings, full };
    return { say: presentProgrammeSeveral(view) };
  }
}

function noSuch(on: OnBoard, number: number): Answer {
  return refused(on, sentences.noSuch(number), sentences.noSuchSentence);
}

function refused({ board }: OnBoard, title: string, sentence: string): Answer {
  return { say: presentProgrammeRefused({ title, sentence, board }) };
}

function spoken(turn: MessageTurn, { me, today }: AsMember) {
  return { by: me.id, at: turn.at, turnKey: turn.key, today };
}

function isOfMonth(section: ProgrammeSection, month: Month): boolean {
  switch (section.kind) {
    case "was-for":
    case "meeting":
      return monthOf(section.meeting.on) === month;
    case "month":
      return section.month === month;
    case "unscheduled":
      return false;
  }
}
