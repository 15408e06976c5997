import type { LogWish } from "../../domain/actions/action-log.js";
import { agencyKeysOf } from "../../domain/committees/agency-names.js";
import { mayListClosed } from "../../domain/committees/may-read.js";
import { day } from "../../domain/days/day.js";
import { dayWords } from "../../domain/days/day-words.js";
import type { MemberId, PlanId } from "../../domain/ids.js";
import type { WantedLog } from "../../services/actions/read-action-log.js";
import type { Services } from "../../services/services.js";
import type { Plans } from "../../store/plans.js";
import { plainLine } from "../cards/typed-text.js";
import { actionLogWords as words } from "../cards/words/action-log.js";
import type { OnBoard } from "../handlers/on-board.js";
import type { RenderFile } from "./board-file.js";
import type { FileRequest } from "./file-request.js";
import { logAsCsv, logAsWord } from "./log-file.js";

export type RenderLogDeps = { services: Pick<Services, "readActionLog">; plans: Pick<Plans, "find"> };

type Request = Extract<FileRequest, { kind: "log" }>;

/** The action log as its reader may have it now: the closed part only where it was asked for and may be read here. */
export async function renderLog(
  { services, plans }: RenderLogDeps,
  on: OnBoard,
  request: Request,
): Promise<Awaited<ReturnType<RenderFile>>> {
  const { board, committee, scope, today, roster, reader, me } = on;
  const closed = request.closed === true && reader.place === "personal" && mayListClosed(committee.id, reader, false);
  const wanted = wantedOf(request);
  const listed = { scope, today, roster, zone: committee.zone, openPart: !closed, ...(me !== undefined && { me }) };
  const log = await services.readActionLog(listed, wanted);
  const plan = wanted.plan === undefined ? undefined : await plans.find(scope, wanted.plan);
  const paper = { board, log, only: onlyOf(on, request, plan?.title), closed };
  return { kind: "file", file: request.form === "csv" ? logAsCsv(paper) : await logAsWord(paper) };
}

function wantedOf({ owner, agency, plan, objective, raisedOn, state }: Request): WantedLog {
  const wish: LogWish = {
    ...(plan !== undefined && { plan: plan as PlanId }),
    ...(objective !== undefined && { objective }),
    ...(raisedOn !== undefined && { raisedOn: day(raisedOn) }),
    ...(state !== undefined && { state }),
  };
  return {
    ...wish,
    ...(owner !== undefined && { owner: owner as MemberId }),
    ...(agency !== undefined && { agency }),
  };
}

/** What the log is narrowed to, a line each. */
function onlyOf({ board, roster }: OnBoard, request: Request, plan: string | undefined): readonly string[] {
  const { owner, agency, raisedOn, objective, state } = request;
  const ofAgency = roster.find((member) => agency !== undefined && agencyKeysOf(member).includes(agency));
  return [
    ...(owner === undefined ? [] : [words.of(plainLine(board.nameOf(owner as MemberId)))]),
    ...(agency === undefined ? [] : [words.of(plainLine(ofAgency?.agency ?? agency))]),
    ...(raisedOn === undefined ? [] : [words.raisedAt(dayWords(day(raisedOn), day("0001-01-01")))]),
    ...(plan === undefined ? [] : [words.ofPlan(plainLine(plan))]),
    ...(objective === undefined ? [] : [words.under(plainLine(objective))]),
    ...(state === undefined ? [] : [words.only[state]]),
  ];
}
