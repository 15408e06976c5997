import type { ActionItem } from "../../domain/actions/action-item.js";
import { loggedInError } from "../../domain/actions/decide-undo.js";
import { isSameAttender, markAttendance } from "../../domain/meetings/attendance-marks.js";
import { takeBackChange, takeBackLogged } from "../../domain/minutes/decide-take-back.js";
import type { Made, MinutesImport, Unmade } from "../../domain/minutes/proposal.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Decisions } from "../../store/decisions.js";
import type { Glossary } from "../../store/glossary.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import type { Meetings } from "../../store/meetings.js";
import type { Members } from "../../store/members.js";
import type { Plans } from "../../store/plans.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { saveDecision } from "../actions/change-item.js";
import { followMeeting } from "../actions/follow-meeting.js";
import { uncounted } from "../actions/spend-changes.js";
import { changeRecord } from "../meetings/change-record.js";
import { strikeDecision } from "../meetings/strike-decision.js";
import type { ImportNews } from "./accept-import.js";
import { undoKey } from "./accepting.js";
import type { ImportOccasion } from "./import-occasion.js";
import { isAsImported } from "./put-actions.js";
import { attenderOf } from "./put-record.js";

export type TakeBackDeps = {
  items: Pick<ActionItems, "find" | "change" | "whoOwes" | "ofMeeting">;
  meetings: Pick<Meetings, "find" | "change" | "nextPlanned">;
  meetingRecords: Pick<MeetingRecords, "find" | "save" | "naming">;
  decisions: Pick<Decisions, "find" | "save" | "ofMeeting">;
  glossary: Pick<Glossary, "removeTaught">;
  plans: Pick<Plans, "find" | "save">;
  members: Pick<Members, "roster" | "leave">;
};

/** One run of taking a paper back. */
export type Undoing = {
  scope: CommitteeScope;
  read: MinutesImport;
  made: readonly Made[];
  unmade: readonly Unmade[];
  occasion: ImportOccasion;
};

/** Why what a paper made is there no more. */
const takenBack = "the import was taken back";

/** Takes an action back, or what was changed of it, unless somebody changed it since. */
export async function takeBackItem(
  deps: TakeBackDeps,
  undoing: Undoing,
  one: Extract<Made, { kind: "logged" | "changed" }>,
): Promise<{ kind: Unmade["kind"]; news?: ImportNews }> {
  const { scope, read, occasion } = undoing;
  const item = await deps.items.find(scope, one.item);
  // It was kept no longer than the board said.
  if (item === undefined) return { kind: "taken-back" };
  if (isWithdrawnInError(item)) return { kind: "taken-back" };
  const act = { ...occasion, turnKey: undoKey(undoing.read, one.row) };
  const saving = { items: deps.items, spendChanges: uncounted };
  const isDone = item.changedBy.some(({ turnKey }) => turnKey === act.turnKey);
  const result = await saveDecision(saving, scope, one.item, act, (present) => {
    if (!isAsImported(present, read)) return { kind: "refused", refusal: { kind: "nothing-to-undo" } };
    const change = one.kind === "logged" ? takeBackLogged(present, act) : takeBackChange(present, one.before, act);
    return { kind: "change", change };
  });
  if (result.kind !== "changed") return { kind: "kept" };
  const back = await followMeeting(deps, result.item, occasion.at, occasion.calendar);
  return { kind: "taken-back", ...(!isDone && { news: { item: back, before: item } }) };
}

function isWithdrawnInError({ state }: ActionItem): boolean {
  return state.kind === "withdrawn" && state.reason === loggedInError;
}

/** The same of all else. Each may be repeated. */
export async function takeBackOther(
  deps: TakeBackDeps,
  undoing: Undoing,
  one: Exclude<Made, { kind: "logged" | "changed" }>,
): Promise<Unmade["kind"]> {
  const { scope, read, occasion } = undoing;
  switch (one.kind) {
    case "nothing":
      return "taken-back";
    case "defined":
      await deps.glossary.removeTaught(scope, read.id, [one.term]);
      return "taken-back";
    case "objective":
      return takeBackObjective(deps, undoing, one);
    case "decided": {
      const said = { at: occasion.at, by: occasion.by.id, turnKey: undoKey(undoing.read, one.row) };
      await strikeDecision(deps)(scope, one.decision, said, takenBack);
      return "taken-back";
    }
    case "attendance":
      return takeBackAttendance(deps, undoing, one);
    case "planned":
      return one.fresh ? takeBackMeeting(deps, undoing, one) : "taken-back";
    case "added":
      return takeBackMember(deps, undoing, one);
  }
}

/** The objective goes where its words are still the paper's; a plan without any goes with it. */
async function takeBackObjective(
  { plans }: TakeBackDeps,
  { scope, read, occasion }: Undoing,
  { row, plan: id }: Extract<Made, { kind: "objective" }>,
): Promise<Unmade["kind"]> {
  const what = read.proposals.find((one) => one.row === row)?.what;
  if (what?.kind !== "objective") return "taken-back";
  for (;;) {
    const plan = await plans.find(scope, id);
    const there = plan?.objectives.find(({ number }) => number === what.number);
    if (plan === undefined || there === undefined) return "taken-back";
    if (there.text !== what.text) return "kept";
    const objectives = plan.objectives.filter((one) => one !== there);
    const isOver = objectives.length === 0 && plan.imported === read.id;
    const saved = await plans.save({ ...plan, objectives, ...(isOver && { removedAt: occasion.at }) });
    if (saved !== "changed-meanwhile") return "taken-back";
  }
}

/** What is noted of somebody goes where it is still as the paper says. */
async function takeBackAttendance(
  deps: TakeBackDeps,
  undoing: Undoing,
  { row, meeting: id }: Extract<Made, { kind: "attendance" }>,
): Promise<Unmade["kind"]> {
  const { scope, read } = undoing;
  const what = read.proposals.find((one) => one.row === row)?.what;
  const [meeting, roster] = await Promise.all([deps.meetings.find(scope, id), deps.members.roster(scope)]);
  if (meeting === undefined || what?.kind !== "attendance") return "taken-back";
  const who = attenderOf(what.who, roster);
  const changed = await changeRecord(deps)<"kept">(meeting, undoKey(read, row), (record) => {
    const there = record.attendance.find((one) => isSameAttender(one.who, who));
    if (there !== undefined && (there.as !== what.as || there.note !== undefined)) return "kept";
    return { ...record, attendance: markAttendance(record.attendance, [{ who, as: "none" }]) };
  });
  return changed.kind === "changed" ? "taken-back" : "kept";
}

/** A meeting that the paper put on record is cancelled, unless somebody did something with it since. */
async function takeBackMeeting(
  { meetings, items, decisions, meetingRecords }: TakeBackDeps,
  { scope, occasion }: Undoing,
  { meeting: id }: Extract<Made, { kind: "planned" }>,
): Promise<Unmade["kind"]> {
  const [meeting, agreed, decided, record] = await Promise.all([
    meetings.find(scope, id),
    items.ofMeeting(scope, id, 200),
    decisions.ofMeeting(scope, id),
    meetingRecords.find(scope, id),
  ]);
  if (meeting === undefined || meeting.state.kind === "cancelled") return "taken-back";
  const isUsed =
    agreed.some((item) => !isWithdrawnInError(item)) ||
    decided.some(({ state }) => state.kind === "stands") ||
    (record !== undefined && record.attendance.length + record.declarations.length > 0);
  if (meeting.revision !== 1 || isUsed) return "kept";
  const state = { kind: "cancelled", at: occasion.at, why: takenBack } as const;
  // What hangs on it follows as of any meeting that is cancelled: the ticker sees to it.
  return (await meetings.change(scope, id, meeting.revision, { state })) === "changed-meanwhile"
    ? "kept"
    : "taken-back";
}

/** Whom the paper put on the roster leaves it, unless something hangs on them by now. */
async function takeBackMember(
  { members, items, meetingRecords }: TakeBackDeps,
  { scope, occasion }: Undoing,
  { member: id }: Extract<Made, { kind: "added" }>,
): Promise<Unmade["kind"]> {
  const [roster, owing, named] = await Promise.all([
    members.roster(scope),
    items.whoOwes(scope, [id]),
    meetingRecords.naming(scope, id),
  ]);
  const member = roster.find((one) => one.id === id);
  if (member === undefined || member.leftAt !== undefined) return "taken-back";
  if (member.person !== undefined || owing.has(id) || named.length > 0) return "kept";
  await members.leave(scope, [id], { by: occasion.by.id, at: occasion.at, why: "removed" });
  return "taken-back";
}
