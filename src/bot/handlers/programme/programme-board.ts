import { agendaMinutes } from "../../../domain/agendas/agenda-minutes.js";
import { grants } from "../../../domain/committees/rights.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { coming } from "../../../domain/programme/place-meant.js";
import type { ProgrammeItem } from "../../../domain/programme/programme-item.js";
import { meetingFor } from "../../../domain/programme/programme-place.js";
import type { ReadProgramme } from "../../../services/programme/read-programme.js";
import type { Services } from "../../../services/services.js";
import type { Decisions } from "../../../store/decisions.js";
import {
  type ProgrammeItemView,
  presentProgrammeItem,
  type TooFull,
} from "../../cards/programme/present-programme-item.js";
import { programmeSentences as sentences } from "../../cards/words/programme.js";
import type { Answer } from "../../turn/turn.js";
import type { OnBoard } from "../on-board.js";

export type ProgrammeDeps = {
  services: Pick<
    Services,
    | "readProgramme"
    | "readAgenda"
    | "addProgrammeItem"
    | "moveProgrammeItems"
    | "changeProgrammeItem"
    | "takeProgrammeItem"
    | "carryProgrammeItem"
  >;
  decisions: Pick<Decisions, "find">;
};

type Said = Pick<ProgrammeItemView, "news" | "objection" | "next">;

export function runsProgramme({ committee, me }: OnBoard): boolean {
  return me !== undefined && grants(committee, "meetings", me.role);
}

/** The meeting that an item was for, where that is over or cancelled and nobody said what became of the item. */
export function wasFor({ id }: ProgrammeItem, { sections }: Pick<ReadProgramme, "sections">): Meeting | undefined {
  for (const section of sections)
    if (section.kind === "was-for" && section.items.some((item) => item.id === id)) return section.meeting;
  return undefined;
}

/** The card of one item, as things are now; where it was put or moved, with what that makes of the meeting. */
export async function itemAnswer(
  { services, decisions }: ProgrammeDeps,
  on: OnBoard,
  item: ProgrammeItem,
  at: Date,
  said: Said = {},
): Promise<Answer> {
  const [read, follows] = await Promise.all([
    services.readProgramme(on.scope, on.today),
    item.follows === undefined ? undefined : decisions.find(on.scope, item.follows),
  ]);
  const placed = said.news === "added" || said.news === "moved" || said.news === "changed";
  const [full] = placed ? await tooFull({ services }, on, [item], read, at) : [];
  const say = presentProgrammeItem({
    item,
    board: on.board,
    reader: on.reader,
    meetings: read.meetings,
    runs: runsProgramme(on),
    over: wasFor(item, read) !== undefined,
    ...said,
    ...(full !== undefined && { full }),
    ...(follows !== undefined && { follows }),
  });
  return { say };
}

/** The meetings of these items that have too much on their agendas. */
export async function tooFull(
  { services }: Pick<ProgrammeDeps, "services">,
  { committee, today }: OnBoard,
  items: readonly ProgrammeItem[],
  { meetings }: Pick<ReadProgramme, "meetings">,
  at: Date,
): Promise<readonly TooFull[]> {
  const ahead = coming(today, meetings);
  const live = items.filter(({ state }) => state.kind === "live");
  const theirs = new Set(live.map(({ place }) => meetingFor(place, ahead)));
  const found: TooFull[] = [];
  for (const meeting of theirs) {
    if (meeting === undefined) continue;
    const agenda = await services.readAgenda(committee, meeting, at);
    const { tooMany } = agendaMinutes(agenda.items, meeting, committee.meets.fullAt);
    if (tooMany !== undefined) found.push({ meeting, ...tooMany });
  }
  return found;
}

/** Why an item was not changed. */
export const objectionTo = {
  "not-live": sentences.notLive,
  "there-already": sentences.already,
  passed: sentences.passed,
  "no-meeting-then": sentences.noMeetingThen,
  "no-meeting": sentences.noMeeting,
  "changed-meanwhile": sentences.meanwhile,
} as const;
