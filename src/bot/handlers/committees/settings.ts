import type { Committee } from "../../../domain/committees/committee.js";
import { usualPolicy } from "../../../domain/reminders/policy.js";
import {
  type SettingName,
  type SettingsObjection,
  type SettingsWish,
  settingsChanged,
  wished,
} from "../../../domain/reminders/policy-change.js";
import type { Services } from "../../../services/services.js";
import { presentSignOff } from "../../cards/committees/present-roster.js";
import {
  presentResetCheck,
  presentSettings,
  presentSettingsRefused,
  presentSettingsSet,
} from "../../cards/committees/present-settings.js";
import { presentSettingsForm } from "../../cards/committees/present-settings-form.js";
import { keptOf, type SettingsValues, settingsGroups, valuesOf } from "../../cards/committees/settings-values.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, byMe, type Found, hasRight, type OnBoard, theBoard } from "../on-board.js";
import type { handleGuide } from "./guide.js";
import { enteredIn, readSettingsForm } from "./read-settings-form.js";

type Deps = {
  services: Pick<Services, "changeSettings">;
  /** The guide, of which some forms are steps. */
  guide: Pick<ReturnType<typeof handleGuide>, "goOn" | "showAgain">;
};

/** What a board has set of its reminders and days: looked at by all, changed by clerk and chair. */
export function handleSettings({ services, guide }: Deps) {
  const card = (on: OnBoard, news?: "saved"): Answer => ({
    say: presentSettings({
      board: on.board,
      roster: on.roster,
      mayChange: hasRight(on, "settings"),
      maySeeHistory: hasRight(on, "board-history"),
      ...(news === undefined ? {} : { news }),
    }),
  });
  const shown = (found: Found<OnBoard>): Answer => (found.kind === "answer" ? found.answer : card(found.on));

  return {
    show: (turn: MessageTurn): Answer => shown(theBoard(turn, "look")),

    pressShow: (turn: PressTurn, { committee }: VerbData<"settings.show">): Answer =>
      shown(boardOfPress(turn, "look", committee)),

    /** Something that was said in words. */
    async set(turn: MessageTurn, wish: SettingsWish): Promise<Answer> {
      const found = theBoard(turn, "settings", { hour: wish.policy?.at !== undefined });
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const saved = await services.changeSettings(on.scope, wish, {
        ...byMe(on, turn),
        again: isAgain(turn),
      });
      const board = boardNow(on, saved.committee);
      if (saved.kind === "refused") return { say: presentSettingsRefused({ board, objections: saved.objections }) };
      const news = saved.kind === "saved" && (saved.changed.length > 0 || isAgain(turn)) ? "set" : "no-change";
      return { say: presentSettingsSet({ board, names: wished(wish), news }) };
    },

    /** Off: what an owner says is done is discharged at once. */
    async signOff(turn: MessageTurn, signOff: boolean): Promise<Answer> {
      const found = theBoard(turn, "settings");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const { committee } = await services.changeSettings(on.scope, { signOff }, byMe(on, turn));
      return { say: presentSignOff({ signOff: committee.signOff, board: on.board }) };
    },

    /** The usual reminders, shown for checking. */
    reset(turn: MessageTurn): Answer {
      const found = theBoard(turn, "settings");
      if (found.kind === "answer") return found.answer;
      return { say: resetCheck(found.on) };
    },

    async pressReset(turn: PressTurn, data: VerbData<"settings.reset">): Promise<Answer> {
      const found = boardOfPress(turn, "settings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const wish = { policy: usualPolicy };
      const occasion = { ...byMe(on, turn), revision: data.revision, again: isAgain(turn) };
      const saved = await services.changeSettings(on.scope, wish, occasion);
      if (saved.kind === "saved") return card({ ...on, board: boardNow(on, saved.committee) }, "saved");
      // Somebody set something since it was shown: it is shown once more, as it would be now.
      return { say: resetCheck({ ...on, board: boardNow(on, saved.committee), committee: saved.committee }) };
    },

    ask(turn: PressTurn, { committee, group }: VerbData<"settings.ask">): Answer {
      const found = boardOfPress(turn, "settings", committee);
      if (found.kind === "answer") return found.answer;
      return { say: presentSettingsForm({ board: found.on.board, group }) };
    },

    /** Save: all of the form or nothing of it; what was entered comes back where it is nothing. */
    async save(turn: PressTurn, data: VerbData<"settings.save">): Promise<Answer> {
      const found = boardOfPress(turn, "settings", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const { group, step } = data;
      const { kept, unread } = enteredIn(group, data);
      const again = (committee: Committee, objections: readonly SettingsObjection[] = []): Answer | Promise<Answer> => {
        const board = boardNow(on, committee);
        const since = setSince(data, valuesOf(group, committee, on.today));
        // What was not touched is as somebody else has set it; what was entered is kept.
        const entered = keptOf(kept);
        const untouched = since.filter((name) => entered[name] === data.was[name]);
        const own = Object.fromEntries(Object.entries(kept).filter(([name]) => !untouched.some((one) => one === name)));
        const form = { kept: own, objections, unread, meanwhile: since };
        if (step === undefined) return { say: presentSettingsForm({ board, group, ...form }) };
        return guide.showAgain({ turn, on: { ...on, committee, board }, step }, { again: form });
      };
      if (unread.length > 0) return again(on.committee);
      // What was set meanwhile in other forms does not concern this one.
      const isStill = setSince(data, valuesOf(group, on.committee, on.today)).length === 0;
      const revision = isStill ? on.committee.revision : data.revision;
      const wish = readSettingsForm(kept, on.today);
      const saved = await services.changeSettings(on.scope, wish, {
        ...byMe(on, turn),
        revision,
        again: isAgain(turn),
      });
      switch (saved.kind) {
        case "saved":
          if (step !== undefined) return guide.goOn({ turn, on, step }, "saved");
          return card({ ...on, board: boardNow(on, saved.committee) }, "saved");
        case "refused":
          return again(saved.committee, saved.objections);
        case "changed-meanwhile":
          return again(saved.committee);
      }
    },
  };
}

function isAgain(turn: MessageTurn | PressTurn): boolean {
  return turn.again || turn.repeated === true;
}

function boardNow(on: AsMember, committee: Committee): AsMember["board"] {
  return { ...on.board, committee };
}

function resetCheck({ board, committee, today }: AsMember) {
  const usual = { ...committee, policy: usualPolicy };
  return presentResetCheck({ board: { ...board, committee: usual }, names: settingsChanged(committee, usual, today) });
}

/** What is not as it stood in the form when it was opened. */
function setSince({ group, was }: VerbData<"settings.save">, values: SettingsValues): readonly SettingName[] {
  const now = keptOf(values);
  return settingsGroups[group].filter((name) => was[name] !== undefined && was[name] !== now[name]);
}
