import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { Wanted } from "../../../domain/actions/decide.js";
import type { DraftOwner } from "../../../domain/actions/draft.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import type { MemberId } from "../../../domain/ids.js";
import { mostChanges } from "../../../services/actions/spend-changes.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import type { Plans } from "../../../store/plans.js";
import { presentChangedSeveral, presentCheckSeveral } from "../../cards/actions/present-several.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { severalDetail } from "../../cards/actions/several-detail.js";
import type { Rendered } from "../../cards/rendered.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command } from "../../commands/command.js";
import { longestMessage } from "../../commands/read-command.js";
import { textOf } from "../../commands/texts/text-of.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, theBoard } from "../on-board.js";
import { inFull } from "./in-full.js";
import { settingOf } from "./occasion.js";
import { settleSaid, toWanted } from "./to-wanted.js";

type Deps = {
  services: Pick<Services, "checkSeveral" | "changeSeveral" | "afterChange">;
  items: Pick<ActionItems, "list" | "findChangedByTurn" | "ofPlan">;
  plans: Pick<Plans, "standing">;
  meetings: Pick<Meetings, "from" | "latest">;
  people: Pick<People, "findByChannelIds">;
  /** Understands a text as if it had been typed in this turn. */
  read: (turn: MessageTurn, text: string) => Command;
};

type Change = Extract<Command, { kind: "change" }>;
type HandOver = Extract<Command, { kind: "hand-over" }>;
type Understood = { kind: "wanted"; wanted: Wanted } | { kind: "answer"; answer: Answer };

/** Something done to several actions at once: shown for checking, and done by one press (issue 4). */
export function handleSeveral({ services, items, meetings, people, plans, read }: Deps) {
  const wantedOf = toWanted({ items, meetings, people, plans });

  const understood = async (turn: MessageTurn, on: AsMember, command: Change | HandOver): Promise<Understood> => {
    if (command.kind === "hand-over") return handedOver(turn, on, command);
    const { items: refs, kind, ...deed } = command;
    const settled = await wantedOf(turn, on, deed);
    switch (settled.kind) {
      case "refused":
        return answer(settled.say);
      case "wanted":
        return settled;
      case "who":
        return whoIs(on, settled.asked, (name) =>
          textOf({ kind, ...(refs && { items: refs }), ...settled.named(name) }),
        );
    }
  };

  const handedOver = async (turn: MessageTurn, on: AsMember, command: HandOver): Promise<Understood> => {
    const [here] = await settleSaid({ people }, turn, on, [command.from]);
    const from = here?.kind === "asked" && here.offered.length === 0 ? (leaverOf(on, command.from) ?? here) : here;
    const [to] = await settleSaid({ people }, turn, on, [command.to]);
    const says = (part: "from" | "to") => (text: string) => textOf({ ...command, [part]: { kind: "typed", text } });
    if (from?.kind !== "settled") return whoIs(on, from, says("from"));
    if (to?.kind !== "settled") return whoIs(on, to, says("to"));
    const wanted = { deed: "hand-over", from: from.member, to: to.member, inPlaceOf: from.member } as const;
    return { kind: "wanted", wanted };
  };

  /** What somebody has by name, so far as it may be read here: whose a closed item is must not be told elsewhere. */
  const theirs = async (on: AsMember, member: MemberId): Promise<readonly ActionItem[]> => {
    const found: ActionItem[] = [];
    for (let skip = 0; found.length <= mostChanges; skip += mostChanges) {
      const page = await items.list(on.scope, { ownedBy: { id: member } }, { skip, limit: mostChanges });
      found.push(...page.items.filter((item) => isTheirs(item, member) && mayRead(item, on.reader)));
      if (skip + page.items.length >= page.total || page.items.length === 0) break;
    }
    return found;
  };

  /** Shows what it would be done to. Accept says it in full, so that it means the same whoever presses it on whatever day. */
  const check = async (turn: MessageTurn, on: AsMember, command: Change | HandOver): Promise<Answer> => {
    const typed = await understood(turn, on, command);
    if (typed.kind === "answer") return typed.answer;
    const full = inFull(command, typed.wanted, on);
    const text = full && textOf(full);
    const meant = text === undefined ? undefined : await readAgain(turn, on, text);
    if (text === undefined || text.length > longestMessage || meant?.kind !== "wanted" || !isSame(meant, typed, on))
      return { say: presentRefusal({ kind: "not-in-full" }) };
    const { wanted } = meant;
    const had = command.kind === "hand-over" && wanted.deed === "hand-over" ? await theirs(on, wanted.from) : undefined;
    const numbers =
      had?.slice(0, mostChanges).map(({ number }) => number) ??
      (command.kind === "change" ? (command.items?.numbers ?? []) : []);
    const checked = await services.checkSeveral(on.scope, { ...settingOf(turn, on), numbers, wanted });
    const detail = severalDetail(wanted, on.board);
    return {
      say: presentCheckSeveral({
        ...checked,
        deed: wanted.deed,
        board: on.board,
        reader: on.reader,
        text,
        ...(had === undefined ? {} : { more: had.length > mostChanges }),
        ...(detail === undefined ? {} : { detail }),
      }),
    };
  };

  const readAgain = async (turn: MessageTurn, on: AsMember, text: string): Promise<Understood | undefined> => {
    const standings = turn.standings.filter(({ committee }) => committee.id === on.committee.id);
    const said: MessageTurn = { ...turn, typed: text, mentions: [], standings };
    const command = read(said, text);
    return command.kind === "change" || command.kind === "hand-over" ? understood(said, on, command) : undefined;
  };

  return {
    async change(turn: MessageTurn, command: Change): Promise<Answer> {
      const found = theBoard(turn, "act", { code: command.items?.code });
      return found.kind === "answer" ? found.answer : check(turn, found.on, command);
    },

    async handOver(turn: MessageTurn, command: HandOver): Promise<Answer> {
      const found = theBoard(turn, "act");
      return found.kind === "answer" ? found.answer : check(turn, found.on, command);
    },

    /** Does it to those that were shown. Whatever has changed since, or may no longer be changed, is named with its reason. */
    async accept(turn: PressTurn, { text, committee, items: shown }: VerbData<"items.accept">): Promise<Answer> {
      const found = boardOfPress(turn, "act", committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const meant = await readAgain({ ...turn, typed: text, mentions: [] }, on, text);
      if (meant === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      // What this press did before is told, even where its day has passed since.
      const before = turn.repeated ? await items.findChangedByTurn(on.scope, turn.key) : [];
      const card = {
        board: on.board,
        reader: on.reader,
        deed: meant.kind === "wanted" ? meant.wanted.deed : "edit",
      } as const;
      if (turn.repeated) return { say: presentChangedSeveral({ ...card, changed: before, not: [] }) };
      if (meant.kind === "answer") return meant.answer;
      const done = await services.changeSeveral(on.scope, {
        ...settingOf(turn, on),
        items: shown.map(([number, revision]) => ({ number, revision })),
        wanted: meant.wanted,
      });
      if (done.kind === "too-many-changes")
        return { say: presentRefusal({ kind: "too-many-changes", until: done.until, board: on.board }) };
      const say = presentChangedSeveral({ ...card, changed: done.changed.map(({ item }) => item), not: done.not });
      if (done.changed.length === 0) return { say };
      return {
        say,
        afterwards: () => services.afterChange(...done.changed.map((news) => ({ ...news, by: on.me.id, at: turn.at }))),
      };
    },
  };
}

function answer(say: Rendered): { kind: "answer"; answer: Answer } {
  return { kind: "answer", answer: { say } };
}

/** Who has left and is meant by name: what they owed is given away when they are gone. */
function leaverOf({ roster }: AsMember, said: HandOver["from"]): DraftOwner | undefined {
  if (said.kind !== "typed") return undefined;
  const left = roster.flatMap(({ leftAt, ...member }) => (leftAt === undefined ? [] : [member]));
  const match = matchMember(said.text, left);
  return match.kind === "one" ? { kind: "settled", member: match.member.id } : undefined;
}

function whoIs(on: AsMember, asked: DraftOwner | undefined, says: (name: string) => string | undefined): Understood {
  const { typed, offered } = asked?.kind === "asked" ? asked : { typed: "", offered: [] };
  return answer(presentWho({ typed, offered, board: on.board, roster: on.roster, says }));
}

function isTheirs({ owners, state }: ActionItem, member: MemberId): boolean {
  return state.kind === "open" && owners.kind === "named" && owners.owners.some((owner) => owner.member === member);
}

/** Whether a deed said in full is the one that was typed, as far as its card shows. */
function isSame(
  { wanted: one }: Extract<Understood, { kind: "wanted" }>,
  { wanted: other }: Extract<Understood, { kind: "wanted" }>,
  { board }: AsMember,
): boolean {
  return one.deed === other.deed && severalDetail(one, board) === severalDetail(other, board);
}
