import type { PersonNotice } from "../../domain/reminders/notice.js";
import type { NoticeContent } from "../ports.js";
import { askedContent } from "./asked-content.js";
import { contentOf, type Saying } from "./notice-content.js";
import type { ReminderDeps } from "./reminder-deps.js";

type Deps = Pick<ReminderDeps, "items" | "people" | "meetings" | "waits">;

/**
 * Reads what a person's card says, and gives the card, then a shorter one for when it is too big. A request has a card to itself
 * that is never too big.
 */
export async function personContents(
  deps: Deps,
  kind: PersonNotice["kind"],
  saying: Omit<Saying, "notice">,
): Promise<(notice: Pick<PersonNotice, "id" | "twin" | "at">) => readonly NoticeContent[]> {
  if (kind !== "asked") {
    const { rowsShown, rowsShownShort } = deps.waits;
    return ({ id, twin, at }) =>
      [rowsShown, rowsShownShort].map((rows) => contentOf({ ...saying, notice: { id, kind, twin, at } }, rows));
  }
  const [line] = saying.lines;
  if (line?.request === undefined) return () => [];
  const { item, board, request } = line;
  const content = await askedContent(deps, { item, board, request, reader: saying.reader });
  return (notice) => [content(notice)];
}
