import type { Rating } from "../../actions/action-item.js";
import type { ActionFound } from "../finding.js";
import type { SaidRating } from "../proposal.js";

/** What a log says that this product wrote: its own number, and its owner's word on how it goes. */
export type OwnWords = { number?: number; rating?: SaidRating };

const numbered = /^A(?<number>\d{1,6})(?: \(?(?<reference>[^()]+)\)?)?$/;
const rated = /^Rated (?<kind>on track|at risk|off track)(?:: (?<why>.+))?$/su;
const awaiting = /^Done\. Awaiting the board$/;

/**
 * An action with what only this product's own logs say taken out of its words. "A12" is a number here, of this board or of another one: it is never the
 * board's own number, which "A12 (3)" has beside it.
 */
export function ownWords(found: ActionFound): { what: ActionFound; own: OwnWords } {
  const { reference, earlier, updates, ...rest } = found;
  const said = numbered.exec(reference ?? earlier?.reference ?? "")?.groups;
  const known = updates.findLast(({ text }) => rated.test(text));
  const { kind: called, why } = rated.exec(known?.text ?? "")?.groups ?? {};
  const number = said?.number === undefined ? {} : { number: Number(said.number) };
  const kind = called?.replace(" ", "-") as Rating["kind"] | undefined;
  const ofBoard = said === undefined ? reference : reference === undefined ? undefined : said.reference;
  const { reference: _number, ...when } = earlier ?? {};
  return {
    what: {
      ...rest,
      ...(ofBoard !== undefined && { reference: ofBoard }),
      ...(earlier !== undefined && { earlier: said === undefined ? earlier : when }),
      updates: updates.filter(({ text }) => !rated.test(text) && !awaiting.test(text)),
    },
    own: {
      ...number,
      ...(kind !== undefined && {
        rating: { kind, ...(why !== undefined && { why }), ...(known?.on !== undefined && { on: known.on }) },
      }),
    },
  };
}
