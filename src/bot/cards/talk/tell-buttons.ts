import type { ActionItem } from "../../../domain/actions/action-item.js";
import { mayRead } from "../../../domain/committees/may-read.js";
import { isTellable, type Tellable } from "../../tellable.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { plainTitle } from "../typed-text.js";
import { titles } from "../words/titles.js";
import type { Refusal } from "./present-refusal.js";

type Of<Kind extends Refusal["kind"]> = Extract<Refusal, { kind: Kind }>;
type Word = { item: Pick<ActionItem, "id">; what: Tellable; to: "clerk" | "owner" };

/** "Tell Kirsty", by the first of the clerks; none where there is nobody to tell. */
export function tellButton(board: Board, { item, what, to }: Word, [clerk]: readonly string[]): readonly Button[] {
  if (to === "clerk" && clerk === undefined) return [];
  const title = to === "owner" ? titles.tellTheOwner : plainTitle(titles.tell(firstName(clerk ?? "")));
  return [button(title, "tell", { committee: board.committee.id, item: item.id, to, what })];
}

/** Of a closed item that can't be read here nobody is told whose it is. */
export function tellOwner({ item, deed, board, reader }: Of<"not-owner">): readonly Button[] {
  const isTold = isTellable(deed) && mayRead(item, reader) && item.owners.kind === "named";
  return isTold ? tellButton(board, { item, what: deed, to: "owner" }, []) : [];
}

export function tellClerk({ item, deed, board, clerks }: Of<"not-clerk">): readonly Button[] {
  return isTellable(deed) ? tellButton(board, { item, what: deed, to: "clerk" }, clerks) : [];
}

const nameTitle = /^(?:mrs?|ms|miss|mx|dr|prof(?:essor)?|cllr|councillor|revd?|sir|dame|lord|lady)\.? /i;

/** "Kirsty" of "Cllr Kirsty Bright (KB)". */
function firstName(name: string): string {
  const bare = name.trim().replace(nameTitle, "");
  return /^\S+/.exec(bare)?.[0] ?? name;
}
