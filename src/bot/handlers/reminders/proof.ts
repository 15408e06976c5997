import { matchMember } from "../../../domain/committees/match-member.js";
import type { Member } from "../../../domain/committees/member.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { People } from "../../../store/people.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { presentProof, proofPage } from "../../cards/reminders/present-proof.js";
import { presentProofRefused } from "../../cards/reminders/present-proof-refused.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { fileWords } from "../../cards/words/proof.js";
import type { Command } from "../../commands/command.js";
import { textOf } from "../../commands/texts/text-of.js";
import type { FileRequest } from "../../files/file-request.js";
import { type SendFileDeps, sendFile } from "../../files/send-file.js";
import type { Answer, MessageTurn, PressTurn, Turn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { mentionedMembers } from "../actions/to-wanted.js";
import { boardOfPress, type Found, type OnBoard, theBoard } from "../on-board.js";
import { type ProofMeant, type ProofWanted, partsOf, permitProof, proofText, wantedOf } from "./proof-meant.js";
import { type ReadProofDeps, readProofPart } from "./read-proof-part.js";

type Deps = ReadProofDeps &
  SendFileDeps & {
    items: Pick<ActionItems, "find" | "findByNumber" | "findMany">;
    people: Pick<People, "findByChannelIds">;
  };

type Said = Extract<Command, { kind: "proof" }>;

/** "proof 12", "proof Sarah", "my proof": what was sent and what became of it, as a card or a file. */
export function handleProof(deps: Deps) {
  const { items, people } = deps;
  const send = sendFile(deps);

  async function show(turn: Turn, on: OnBoard, meant: ProofMeant, page: number): Promise<Answer> {
    const read = await readProofPart(deps, on, meant, page * proofPage, turn.at);
    const last = Math.max(1, Math.ceil(read.total / proofPage));
    const view = { board: on.board, reader: on.reader, roster: on.roster, ...meant, ...read };
    return { say: presentProof({ ...view, page: Math.min(page, last) }) };
  }

  const fileOf = ({ committee }: OnBoard, { item, member }: ProofWanted): FileRequest => ({
    kind: "proof",
    committee: committee.id,
    ...(item === undefined ? {} : { item: item.id }),
    ...(member === undefined ? {} : { member: member.id }),
  });

  /** Whom and what a button names. */
  async function ofPress(turn: PressTurn, data: VerbData<"proof.export">): Promise<Found<OnBoard & ProofWanted>> {
    const found = boardOfPress(turn, "proof", data.committee);
    return found.kind === "answer" ? found : wantedOf(items, found.on, data);
  }

  return {
    async said(turn: MessageTurn, said: Said): Promise<Answer> {
      const found = theBoard(turn, "proof", { code: said.item?.code });
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const item = said.item === undefined ? undefined : await items.findByNumber(on.scope, said.item.number);
      if (said.item !== undefined && item === undefined)
        return {
          say: presentRefusal({ kind: "unknown-number", name: `A${said.item.number}`, board: on.board }),
        };
      const whom = await whomOf({ people }, turn, on, said);
      if (whom.kind === "answer") return whom.answer;
      const permitted = permitProof(on, partsOf({ item, member: whom.on.member }));
      if (permitted.kind === "refused") return { say: permitted.say };
      const { meant } = permitted;
      if (said.csv !== true) return show(turn, on, meant, 1);
      const isShared = turn.place.kind !== "personal";
      return { say: isShared ? filesElsewhere(meant) : await send.offered(turn, on, fileOf(on, meant)) };
    },

    async show(turn: PressTurn, data: VerbData<"proof.show">): Promise<Answer> {
      const found = await ofPress(turn, data);
      if (found.kind === "answer") return found.answer;
      const permitted = permitProof(found.on, partsOf(found.on));
      return permitted.kind === "refused" ? { say: permitted.say } : show(turn, found.on, permitted.meant, data.page);
    },

    async export(turn: PressTurn, data: VerbData<"proof.export">): Promise<Answer> {
      const found = await ofPress(turn, data);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const wanted = partsOf(on);
      const permitted = permitProof(on, wanted);
      if (permitted.kind === "refused") return { say: permitted.say };
      if (turn.place.kind !== "personal") return { say: filesElsewhere(wanted) };
      if (turn.repeated) return { say: fileWords.askedBefore(proofText(wanted, "csv")) };
      return { say: fileWords.comes, afterwards: () => send.posted(turn, on, fileOf(on, wanted)) };
    },
  };
}

function filesElsewhere(wanted: ProofWanted): Rendered {
  return presentProofRefused({ kind: "shared-place", text: proofText(wanted, "csv") });
}

/** The member that was named, who may have left; nobody where nobody was. Who is not known, or may be several, is asked. */
async function whomOf(
  { people }: Pick<Deps, "people">,
  turn: MessageTurn,
  on: OnBoard,
  said: Said,
): Promise<Found<{ member?: Member }>> {
  const { whose } = said;
  if (whose === undefined) return { kind: "found", on: {} };
  if (whose.kind === "me") return { kind: "found", on: on.me === undefined ? {} : { member: on.me } };
  const ask = (offered: readonly Member[]): Found<never> => {
    const says = (text: string) => textOf({ ...said, whose: { kind: "typed", text } });
    const ids = offered.map(({ id }) => id);
    const say = presentWho({
      typed: whose.text,
      offered: ids,
      board: on.board,
      roster: on.roster,
      says,
      forList: true,
    });
    return { kind: "answer", answer: { say } };
  };
  if (whose.kind === "mention") {
    const [id] = (await mentionedMembers({ people }, turn, [whose], on)).values();
    const member = on.roster.find((one) => one.id === id);
    return member === undefined ? ask([]) : { kind: "found", on: { member } };
  }
  const here = matchMember(whose.text, on.roster);
  if (here.kind === "one") return { kind: "found", on: { member: here.member } };
  if (here.kind === "several") return ask(here.members);
  const left = matchMember(
    whose.text,
    on.roster.map(({ leftAt: _leftAt, ...member }) => member),
  );
  const gone = left.kind === "one" ? on.roster.find(({ id }) => id === left.member.id) : undefined;
  return gone === undefined ? ask(here.near) : { kind: "found", on: { member: gone } };
}
