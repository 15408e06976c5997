/** A stretch of text that is shown letter by letter: the only element that typed text goes into. */
export type Run = {
  readonly type: "TextRun";
  readonly text: string;
  readonly size?: "Small";
  readonly weight?: "Bolder";
  readonly color?: "Attention" | "Accent";
  readonly isSubtle?: true;
  readonly selectAction?: { readonly type: "Action.OpenUrl"; readonly url: string; readonly tooltip: string };
};

/** A line of a card. Never empty. */
export type Line = readonly Run[];

/** An en space, which keeps a number and its task, or a label and its text, apart. */
export const gap = "\u2002";

/** Text, task, note. */
export const plain = (text: string): Run => ({ type: "TextRun", text });
/** A number, a name or a day that matters in its sentence. */
export const strong = (text: string): Run => ({ type: "TextRun", text, weight: "Bolder" });
/** A label inside a line; a task that is answered. */
export const quiet = (text: string): Run => ({ type: "TextRun", text, isSubtle: true });
/** Late, or did not get through: somebody should act. */
export const alarm = (text: string): Run => ({ type: "TextRun", text, weight: "Bolder", color: "Attention" });

/** Place line, foot, second line of a row. */
export const small = (text: string): Run => ({ type: "TextRun", text, size: "Small", isSubtle: true });
/** The state that a second line begins with. */
export const smallStrong = (text: string): Run => ({ type: "TextRun", text, size: "Small", weight: "Bolder" });
/** The same when somebody should act. */
export const smallAlarm = (text: string): Run => ({
  type: "TextRun",
  text,
  size: "Small",
  weight: "Bolder",
  color: "Attention",
});
/** Words that lead elsewhere when they are pressed. `url` was checked by whoever asks for it. */
export const smallLink = (text: string, url: string, tooltip: string): Run => ({
  type: "TextRun",
  text,
  size: "Small",
  color: "Accent",
  selectAction: { type: "Action.OpenUrl", url, tooltip },
});
