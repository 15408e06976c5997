import { dayWords } from "../../../domain/days/day-words.js";
import type { CommitteeId } from "../../../domain/ids.js";
import { writeList } from "../../list-ref.js";
import { historyButton, ownButtons, rateButton, undoButton, withdrawButton } from "../actions/item-buttons.js";
import { type Button, button } from "../button.js";
import { titles } from "../words/titles.js";
import { mayStillUndo } from "./item-refusal-words.js";
import type { OfferedDays, OfItem, Refusal } from "./present-refusal.js";
import { snoozeButton, toldButtons } from "./reminding-buttons.js";
import { tellButton, tellClerk, tellOwner } from "./tell-buttons.js";

/** Days that are offered where one can be two. */
const daysOffered = 3;

/** What can be pressed instead of what was refused; the likeliest first. */
export function insteadOf(refusal: Refusal): readonly Button[] {
  switch (refusal.kind) {
    case "undo-too-late":
    case "no-day":
    case "park-too-near":
    case "not-ended":
      return ownButtons(refusal.item, "card", refusal);
    case "not-open":
      return mayStillUndo(refusal) ? [undoButton(refusal.item, "card")] : [list("mine", refusal.board.committee.id)];
    case "not-owner":
      return [...tellOwner(refusal), list("mine", refusal.board.committee.id)];
    case "not-theirs":
    case "no-change":
    case "undone-before":
    case "not-yours-to-undo":
    case "nothing-asked":
    case "closed-part":
      return [list("mine", refusal.board.committee.id)];
    case "not-clerk":
      return [...whatOwnersMay(refusal), ...tellClerk(refusal), list("mine", refusal.board.committee.id)];
    case "rating-needs-why":
      return [rateButton(refusal.item, "card")];
    case "withdrawal-needs-why":
      return [withdrawButton(refusal.item, "card")];
    case "snooze-too-long":
      return [snoozeButton(refusal)];
    case "snooze-too-short":
      return ownButtons(refusal.item, "card", refusal).filter(({ verb }) => verb === "item.snooze.ask");
    case "passed-on-to-whom":
      return toldButtons(refusal);
    case "nudged-today":
      return ownButtons(refusal.item, "card", refusal).filter(({ verb }) => verb === "item.note.ask");
    case "no-snooze":
    case "owes-it-alone":
      return ownButtons(refusal.item, "card", refusal).filter(
        ({ verb }) => verb === "item.done" || verb === "item.redate.ask" || verb === "item.ask.form",
      );
    case "changed-since":
    case "gone-out":
      return [historyButton(refusal.item)];
    case "undo-elsewhere":
      if (refusal.of === "imports") return [button(titles.undoImport, "say", { text: "undo the import" })];
      return refusal.before === undefined ? [list("mine")] : [undoButton(refusal.before.item, "card")];
    case "nothing-to-undo":
      return [list("mine")];
    case "unknown-number":
      return [list("outstanding", refusal.board?.committee.id)];
    case "unknown-reference":
    case "stale-press":
      return [list("outstanding")];
    case "unknown-committee":
    case "incomplete":
    case "nothing-said":
      return [button(titles.help, "help.show", {})];
    case "meeting-exists":
      return [button(titles.agenda, "agenda.show", { committee: refusal.board.committee.id })];
    case "earlier-day":
    case "day-unreadable":
      return dayButtons(refusal.offered);
    case "day-passed":
      return refusal.asks === undefined ? [] : anotherDay(refusal.asks);
    case "observer":
      return refusal.tells === undefined
        ? []
        : tellButton(refusal.board, { ...refusal.tells, to: "clerk" }, refusal.clerks);
    case "unknown-meeting":
    case "too-many-changes":
    case "too-many-requests":
    case "too-long":
    case "not-in-full":
    case "archived":
    case "clerk-only":
    case "no-meeting":
    case "meeting-stays":
    case "set-up-here":
    case "roster-unread":
      return [];
  }
}

function list(name: "outstanding" | "mine", committee?: CommitteeId): Button {
  return button(titles[name], "list.show", {
    list: writeList({ kind: "outstanding", ...(name === "mine" && { owner: "me" }) }),
    page: 1,
    ...(committee === undefined ? {} : { committee }),
  });
}

/** Who may not discharge or withdraw it may mostly say that it is done. */
function whatOwnersMay({ deed, ...of }: Extract<Refusal, { kind: "not-clerk" }>): readonly Button[] {
  if (deed !== "discharge" && deed !== "withdraw") return [];
  return ownButtons(of.item, "card", of).filter(({ verb }) => verb === "item.done");
}

/** Change date, or Need more time, as the reader may. */
function anotherDay(of: OfItem): readonly Button[] {
  return ownButtons(of.item, "card", of).filter(({ verb }) => verb === "item.redate.ask" || verb === "item.ask.form");
}

function dayButtons(offered: OfferedDays | undefined): readonly Button[] {
  if (offered === undefined) return [];
  const { committee, today } = offered.board;
  return offered.days
    .slice(0, daysOffered)
    .map(({ on, text }) => button(dayWords(on, today), "say", { text, committee: committee.id }));
}
