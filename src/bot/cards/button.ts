import type { Verb, VerbData } from "../verbs.js";

/** A button before it is drawn. Made by `button`, so that its data have the shape that its verb reads. */
export type Button = {
  readonly title: string;
  readonly verb: Verb;
  readonly data: object;
  /** It stands behind "…", however few there are. */
  readonly behind?: true;
};

/** A button of a card. The title is contract (product.md § 6) or plain words of ours, or a name with `plainTitle` applied. */
export function button<V extends Verb>(title: string, verb: V, data: VerbData<V>): Button {
  return { title, verb, data };
}

/** The same buttons, all of them behind "…". */
export const behind = (...buttons: readonly Button[]): readonly Button[] =>
  buttons.map((one) => ({ ...one, behind: true }));
