import type { Committee } from "../../../domain/committees/committee.js";
import { button } from "../button.js";
import { buttonSet, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, quiet } from "../runs.js";
import { cut, plainTitle } from "../typed-text.js";
import { draftWords } from "../words/drafts.js";
import { titles } from "../words/titles.js";

/** More committees than buttons, or a text too long to stand in each of them, makes one choice instead. */
const mostButtons = 6;
const longText = 500;

/** In a personal chat with several committees: which one is meant. The answer says `text` again for that committee. */
export function presentWhichCommittee({
  committees,
  text,
}: {
  committees: readonly Committee[];
  text: string;
}): Rendered {
  const title = draftWords.whichCommittee;
  const sentence = [textLine([quiet(`“${cut(text, 300)}”`)]), textLine([plain(draftWords.youAreOn)])];
  if (committees.length > mostButtons || text.length > longText) return asChoice(committees, text);
  const all = committees.map((one) => button(whichTitle(one), "say", { text, committee: one.id }));
  const buttons = buttonSet(all.slice(0, 3), { more: all.slice(3) });
  return { card: renderCard("message", { title, body: sentence, foot: [], buttons }), summary: title };
}

/** Two committees may have one name, never one code. */
function whichTitle({ code, name }: Committee): string {
  return plainTitle(`${code} · ${name}`);
}

function asChoice(committees: readonly Committee[], text: string): Rendered {
  const title = draftWords.whichCommittee;
  const { committee: label, committeeError: errorMessage } = draftWords;
  const choices = committees.map((one) => ({ title: whichTitle(one), value: one.id }));
  const choice = part("choice", { id: "committee", label, value: "", errorMessage, choices });
  const body = [textLine([quiet(`“${cut(text, 300)}”`)]), textLine([plain(draftWords.youAreOn)]), choice];
  const buttons = buttonSet([button(titles.save, "say", { text })]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: title };
}
