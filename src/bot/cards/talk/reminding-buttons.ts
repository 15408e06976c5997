import { mayRead } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { onItem, passedOnButton } from "../actions/item-buttons.js";
import { type Button, button } from "../button.js";
import { plainTitle } from "../typed-text.js";
import { refusalSentences } from "../words/refusals.js";
import type { Refusal } from "./present-refusal.js";

type Of<Kind extends Refusal["kind"]> = Extract<Refusal, { kind: Kind }>;

/** As long as the clerk lets them. */
export function snoozeButton({ item, latest, board }: Of<"snooze-too-long">): Button {
  const title = refusalSentences.snoozeUntil(dayWords(latest, board.today));
  return button(title, "item.snooze", { ...onItem(item, "card"), until: latest });
}

/** So many of those who may have been told are offered. */
const offered = 6;

/** Whose a closed item is stays untold in a shared place. */
export function toldButtons({ item, owing, board, reader }: Of<"passed-on-to-whom">): readonly Button[] {
  if (!mayRead(item, reader)) return [];
  return owing.slice(0, offered).map((id) => ({
    ...passedOnButton(item, "card", { id }),
    title: plainTitle(refusalSentences.toldName(board.nameOf(id))),
  }));
}
