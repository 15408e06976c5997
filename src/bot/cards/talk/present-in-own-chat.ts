import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, strong } from "../runs.js";
import { cut } from "../typed-text.js";
import { ownChatWords } from "../words/talk.js";

/** Signs of a text that is to be said elsewhere. */
const textSigns = 120;

/** In a shared place: what everybody there would read is told to whoever runs the board in their own chat. `text`: what to say there. */
export function presentInOwnChat({ text }: { text: string }): Rendered {
  const said = cut(text, textSigns);
  const line = [plain(ownChatWords.sentence), ...(said === "" ? [] : [strong(said)])];
  const card = renderCard("message", {
    title: ownChatWords.title,
    body: [textLine(line)],
    foot: [],
    buttons: buttonSet([]),
  });
  return { card, summary: summaryOf(ownChatWords.title) };
}
