import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Plans } from "../../../store/plans.js";
import { presentProofRefused } from "../../cards/reminders/present-proof-refused.js";
import { actionLogWords as words } from "../../cards/words/action-log.js";
import type { LogFileCommand } from "../../commands/log-file-command.js";
import { textOf } from "../../commands/texts/text-of.js";
import type { FileRequest } from "../../files/file-request.js";
import { type SendFileDeps, sendFile } from "../../files/send-file.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { meetingAsked } from "../meetings/meeting-asked.js";
import { noSuchMeeting } from "../meetings/no-such-meeting.js";
import { type Found, type OnBoard, theBoard } from "../on-board.js";
import { askedList } from "./asked-list.js";

type Deps = SendFileDeps & {
  meetings: Pick<Meetings, "from" | "latest">;
  people: Pick<People, "findByChannelIds">;
  plans: Pick<Plans, "standing">;
};

type Narrowed = Partial<Extract<FileRequest, { kind: "log" }>>;

/** "appendix", "action log for Police as csv": the action log as a file, in one's own chat. */
export function handleLogFile(deps: Deps) {
  const send = sendFile(deps);
  return async (turn: MessageTurn, said: LogFileCommand): Promise<Answer> => {
    const found = theBoard(turn, "look");
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    if (turn.place.kind !== "personal")
      return { say: presentProofRefused({ kind: "file-elsewhere", text: textOf(said) ?? turn.typed }) };
    const parts = [await ownedBy(deps, turn, on, said), await atMeeting(deps, on, said), await ofPlan(deps, on, said)];
    const narrowed: Narrowed = {};
    for (const part of parts) {
      if (part.kind === "answer") return part.answer;
      Object.assign(narrowed, part.on);
    }
    const { form, state, closed } = said;
    const request: FileRequest = {
      kind: "log",
      committee: on.committee.id,
      form,
      ...narrowed,
      ...(state !== undefined && { state }),
      ...(closed && { closed }),
    };
    return { say: await send.offered(turn, on, request) };
  };
}

const all: Found<Narrowed> = { kind: "found", on: {} };

async function ownedBy(
  deps: Deps,
  turn: MessageTurn,
  on: OnBoard,
  { whose }: LogFileCommand,
): Promise<Found<Narrowed>> {
  if (whose === undefined) return all;
  const asked = await askedList(deps, turn, { kind: "list", list: "outstanding", whose });
  if (asked.kind === "answer") return asked;
  const { owner, agency } = asked.on.list;
  if (agency !== undefined) return { kind: "found", on: { agency } };
  // Over several committees somebody is known by their person.
  const member = on.roster.find(({ id, person }) =>
    owner === "me" ? id === on.me?.id : id === owner || person === owner,
  );
  if (member !== undefined) return { kind: "found", on: { owner: member.id } };
  return { kind: "answer", answer: { say: words.notHere } };
}

async function atMeeting(deps: Deps, on: OnBoard, { meeting }: LogFileCommand): Promise<Found<Narrowed>> {
  if (meeting === undefined) return all;
  const meant = await meetingAsked(deps.meetings, on, meeting, "agreed");
  if (meant !== undefined) return { kind: "found", on: { raisedOn: meant.on } };
  // What was read of a meeting that is not on record has its day all the same.
  if (meeting.kind === "day") return { kind: "found", on: { raisedOn: meeting.on } };
  return { kind: "answer", answer: await noSuchMeeting(deps.meetings, on, meeting) };
}

async function ofPlan({ plans }: Deps, on: OnBoard, { plan }: LogFileCommand): Promise<Found<Narrowed>> {
  if (plan === undefined) return all;
  const standing = await plans.standing(on.scope);
  const { objective } = plan;
  const meant = standing.find(
    ({ objectives }) => objective === undefined || objectives.some(({ number }) => number === objective),
  );
  if (meant === undefined) return { kind: "answer", answer: { say: words.noSuchPlan } };
  return { kind: "found", on: { plan: meant.id, ...(objective !== undefined && { objective }) } };
}
