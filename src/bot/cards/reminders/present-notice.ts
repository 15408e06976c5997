import type { NoticeContent } from "../../../services/ports.js";
import type { OpenRow } from "../actions/present-list.js";
import type { Rendered } from "../rendered.js";

/** Any notice. `opened` says what the row named by `content.open` shows; its buttons where it is absent. */
export function presentNotice(_content: NoticeContent, _opened?: Omit<OpenRow, "item">): Rendered {
  throw new Error("to come");
}
