import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { Wanted } from "../../../domain/actions/decide.js";
import { mostChanges } from "../../../services/actions/spend-changes.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { Meetings } from "../../../store/meetings.js";
import type { People } from "../../../store/people.js";
import { presentChangedSeveral, presentCheckSeveral } from "../../cards/actions/present-several.js";
import { presentWho } from "../../cards/actions/present-who.js";
import { mayRead } from "../../cards/closed-part.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import type { Command } from "../../commands/command.js";
import { textOf } from "../../commands/text-of.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, asMember, boardOfPress, theBoard } from "../on-board.js";
import { settingOf } from "./occasion.js";
import { settleSaid, toWanted } from "./to-wanted.js";

type Deps = {
  services: Pick<Services, "checkSeveral" | "changeSeveral" | "afterChange">;
  items: Pick<ActionItems, "list">;
  meetings: Pick<Meetings, "from">;
  people: Pick<People, "findByChannelIds">;
  /** Understands a text as if it had been typed in this turn. */
  read: (turn: MessageTurn, text: string) => Command;
};

type Said<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;
/** Several actions and what is to be done to them. */
type Asked = { numbers: readonly number[]; wanted: Wanted };
type Understood = { kind: "asked"; asked: Asked } | { kind: "answer"; answer: Answer };

/** Something done to several actions at once: shown for checking, and done by one press (issue 4). */
export function handleSeveral({ services, items, meetings, people, read }: Deps) {
  const wantedOf = toWanted({ meetings, people });
  const answer = (say: Answer["say"]): { kind: "answer"; answer: Answer } => ({ kind: "answer", answer: { say } });

  const understood = async (turn: MessageTurn, on: AsMember, command: Command): Promise<Understood> => {
    switch (command.kind) {
      case "change": {
        const { items: refs, kind: _kind, ...deed } = command;
        const settled = await wantedOf(turn, on, deed);
        if (settled.kind === "refused") return answer(settled.say);
        if (settled.kind === "wanted")
          return { kind: "asked", asked: { numbers: refs?.numbers ?? [], wanted: settled.wanted } };
        return answer(
          presentWho({
            ...settled.asked,
            board: on.board,
            says: (text) =>
              command.deed === "give" ? textOf({ ...command, to: [{ kind: "typed", text }] }) : undefined,
          }),
        );
      }
      case "hand-over":
        return handedOver(turn, on, command);
      default:
        return answer(presentRefusal({ kind: "stale-press" }));
    }
  };

  const handedOver = async (turn: MessageTurn, on: AsMember, command: Said<"hand-over">): Promise<Understood> => {
    const [from] = await settleSaid({ people }, turn, on, [command.from]);
    const [to] = await settleSaid({ people }, turn, on, [command.to]);
    const who = (asked: typeof from, part: "from" | "to") =>
      answer(
        presentWho({
          ...(asked?.kind === "asked" ? asked : { typed: "", offered: [] }),
          board: on.board,
          says: (text) => textOf({ ...command, [part]: { kind: "typed", text } }),
        }),
      );
    if (from?.kind !== "settled") return who(from, "from");
    if (to?.kind !== "settled") return who(to, "to");
    const owned = await items.list(on.scope, { ownedBy: { id: from.member } }, { skip: 0, limit: mostChanges });
    // Whose a closed item is must not be told where it may not be read: those are handed over in the clerk's own chat.
    const theirs = owned.items.filter(
      (item) => isNamed(item, from.member) && item.state.kind === "open" && mayRead(item, on.reader),
    );
    const inPlaceOf = on.board.nameOf(from.member);
    const wanted: Wanted = { deed: "hand-over", from: from.member, to: to.member, inPlaceOf };
    return { kind: "asked", asked: { numbers: theirs.map(({ number }) => number), wanted } };
  };

  /** Shows what it would be done to. */
  const check = async (turn: MessageTurn, on: AsMember, command: Command): Promise<Answer> => {
    const found = await understood(turn, on, command);
    if (found.kind === "answer") return found.answer;
    const { numbers, wanted } = found.asked;
    const checked = await services.checkSeveral(on.scope, { ...settingOf(turn, on), numbers, wanted });
    const detail = detailOf(wanted, on);
    return {
      say: presentCheckSeveral({
        ...checked,
        deed: wanted.deed,
        board: on.board,
        reader: on.reader,
        text: turn.typed,
        ...(detail === undefined ? {} : { detail }),
      }),
    };
  };

  return {
    async change(turn: MessageTurn, command: Said<"change">): Promise<Answer> {
      const found = asMember(theBoard(turn, command.items?.code, turn.typed));
      return found.kind === "answer" ? found.answer : check(turn, found.on, command);
    },

    async handOver(turn: MessageTurn, command: Said<"hand-over">): Promise<Answer> {
      const found = asMember(theBoard(turn, undefined, turn.typed));
      return found.kind === "answer" ? found.answer : check(turn, found.on, command);
    },

    /** Does it to those that were shown. Whatever was shown and may no longer be changed is named with its reason. */
    async accept(turn: PressTurn, { text, committee, numbers }: VerbData<"items.accept">): Promise<Answer> {
      const found = asMember(boardOfPress(turn, committee));
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const said: MessageTurn = {
        ...turn,
        typed: text,
        mentions: [],
        standings: turn.standings.filter((standing) => standing.committee.id === committee),
        // What this button did before has left its effects under the turn's key.
        again: turn.again || turn.repeated,
      };
      const meant = await understood(said, on, read(said, text));
      if (meant.kind === "answer") return meant.answer;
      const { wanted } = meant.asked;
      const done = await services.changeSeveral(on.scope, { ...settingOf(said, on), numbers, wanted });
      if (done.kind === "too-many-changes")
        return { say: presentRefusal({ kind: "too-many-changes", until: done.until, board: on.board }) };
      const changed = done.changed.map(({ item }) => item);
      const say = presentChangedSeveral({
        changed,
        not: done.not,
        deed: wanted.deed,
        board: on.board,
        reader: on.reader,
      });
      if (changed.length === 0 || turn.repeated) return { say };
      return {
        say,
        async afterwards() {
          for (const news of done.changed) await services.afterChange({ ...news, by: on.me.id, at: turn.at });
        },
      };
    },
  };
}

function isNamed({ owners }: ActionItem, member: string): boolean {
  return owners.kind === "named" && owners.owners.some((owner) => owner.member === member);
}

/** Whom they go to, or what is said of them: shown once, above the rows. */
function detailOf(wanted: Wanted, on: AsMember): string | undefined {
  switch (wanted.deed) {
    case "hand-over":
      return `${wanted.inPlaceOf} → ${on.board.nameOf(wanted.to)}`;
    case "give":
      return wanted.owners.kind === "named"
        ? `→ ${wanted.owners.owners.map(({ member }) => on.board.nameOf(member)).join(", ")}`
        : undefined;
    case "note":
      return wanted.text;
    case "withdraw":
      return wanted.reason;
    case "done":
    case "close":
    case "discharge":
      return wanted.note;
    case "rate":
    case "move":
    case "shift":
    case "decline":
    case "reopen":
      return wanted.why;
    case "edit":
    case "part":
    case "refer":
    case "grant":
      return undefined;
  }
}
