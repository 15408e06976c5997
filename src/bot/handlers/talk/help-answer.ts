import type { Role } from "../../../domain/committees/member.js";
import { presentWhatThisIs } from "../../cards/committees/present-outsiders.js";
import { presentHelp } from "../../cards/talk/present-talk.js";
import { commandExamples } from "../../commands/texts/examples.js";
import type { Answer, Turn } from "../../turn/turn.js";

const strongestFirst: readonly Role[] = ["clerk", "chair", "member", "adviser", "observer"];

/** What can be said here, by somebody with the strongest of their roles; before there is a committee, what this is and how it begins. */
export function helpAnswer(turn: Turn): Answer {
  if (turn.standings.length === 0) return { say: presentWhatThisIs({ bot: turn.bot, place: turn.place.kind }) };
  const role = strongestFirst.find((one) => turn.standings.some((standing) => standing.me?.role === one));
  const examples = commandExamples(turn.place.kind, role);
  return {
    say: presentHelp({ place: turn.place.kind, examples, bot: turn.bot, ...(role === undefined ? {} : { role }) }),
  };
}
