import type { AttenderFound, Finding, Found, MeetingFound, PaperReading } from "../../src/domain/minutes/finding.js";
import { isPlainlySaid } from "../../src/domain/minutes/is-plainly-said.js";
import { type Paired, pairActions } from "./pair-actions.js";
import { hasWords, plainName } from "./same-words.js";
import type { TrueAction, Truth } from "./truth.js";

/** How many were right, of how many that were found, and of how many there are. */
export type Score = { right: number; found: number; there: number };

/** How well a document was read, and every fault in a line. */
export type Judgement = {
  ticked: Score;
  proposed: Score;
  resolved: Score;
  attended: Score;
  next: Score;
  terms: Score;
  objectives: Score;
  faults: readonly string[];
};

const none: Score = { right: 0, found: 0, there: 0 };

export const noScores: Omit<Judgement, "faults"> = {
  ticked: none,
  proposed: none,
  resolved: none,
  attended: none,
  next: none,
  terms: none,
  objectives: none,
};

export function judgeDocument(truth: Truth, reading: PaperReading): Judgement {
  const faults: string[] = [];
  if (truth.kind !== undefined && truth.kind !== reading.kind) faults.push(`kind ${reading.kind}, not ${truth.kind}`);
  if (truth.meeting !== undefined && truth.meeting !== (reading.meeting?.on ?? "none"))
    faults.push(`meeting ${reading.meeting?.on}, not ${truth.meeting}`);
  const of = <Kind extends Found["kind"]>(kind: Kind) =>
    reading.findings.filter(
      (finding): finding is Finding<Extract<Found, { kind: Kind }>> => finding.what.kind === kind,
    );
  const paired = pairActions(truth.actions, of("action"));
  faults.push(...actionFaults(paired));
  const compare = <True, Known>(
    what: string,
    truths: readonly True[],
    found: readonly Known[],
    rules: Rules<True, Known>,
  ) => {
    const compared = pairLists(truths, found, rules.same);
    faults.push(...compared.missed.map((one) => `${what} missed: ${rules.trueWords(one)}`));
    faults.push(...compared.extra.map((one) => `${what} extra: ${rules.foundWords(one)}`));
    return compared.score;
  };
  return {
    ...actionScores(truth.actions, paired),
    // What was only said to be agreed is an offer: right or not, it is proposed unticked.
    resolved: compare("resolution", truth.resolved, of("decision").filter(isPlainlySaid), {
      same: (fragment, { what }) => hasWords(what.text, fragment),
      trueWords: (fragment) => fragment,
      foundWords: ({ what }) => what.text.slice(0, 120),
    }),
    attended: compare(
      "attendance",
      truth.attended.filter(({ as }) => as !== "perhaps"),
      attenders(truth, of("attender")),
      {
        same: ({ names, as }, { what }) => isNamed(names, what) && as === what.as,
        trueWords: ({ names, as }) => `${names[0]} ${as}`,
        foundWords: ({ what }) => `${what.person.name} ${what.as}`,
      },
    ),
    next: compare("next meeting", truth.next, days(truth, of("meeting")), {
      same: ({ on, startsAt, place }, { what }) =>
        on === what.on &&
        (startsAt === undefined || startsAt === what.startsAt) &&
        (place === undefined || hasWords(what.place ?? "", place)),
      trueWords: (one) => Object.values(one).join(" "),
      foundWords: ({ what }) => `${what.on} ${what.startsAt ?? ""} ${what.place ?? ""}`,
    }),
    terms: compare("term", truth.terms, of("term"), {
      same: (term, { what }) => term === what.term,
      trueWords: (term) => term,
      foundWords: ({ what }) => what.term,
    }),
    objectives: compare("objective", truth.objectives, of("objective"), {
      same: (number, { what }) => number === what.number.replace(/\.$/, ""),
      trueWords: (number) => number,
      foundWords: ({ what }) => `${what.number} ${what.text.slice(0, 60)}`,
    }),
    faults,
  };
}

/** Those who are said to have been there or not; a list of members says neither. */
function attenders({ attended }: Truth, found: readonly Finding<AttenderFound>[]) {
  const perhaps = attended.filter(({ as }) => as === "perhaps");
  const said = found.filter(({ what }) => what.as !== undefined && !perhaps.some(({ names }) => isNamed(names, what)));
  // Whoever is named again in an item is one row of the check.
  const key = ({ what }: Finding<AttenderFound>) => `${plainName(what.person.name)} ${what.as}`;
  return said.filter((one, at) => said.findIndex((other) => key(other) === key(one)) === at);
}

function isNamed(names: readonly string[], { person }: AttenderFound): boolean {
  return names.some((name) => plainName(name) === plainName(person.name));
}

/** Each day once: a paper may name its next meeting at both ends. */
function days({ perhapsNext }: Truth, found: readonly Finding<MeetingFound>[]) {
  return found.filter(
    ({ what }, at) => !perhapsNext.includes(what.on) && found.findIndex((one) => one.what.on === what.on) === at,
  );
}

type Rules<True, Known> = {
  same: (truth: True, found: Known) => boolean;
  trueWords: (truth: True) => string;
  foundWords: (found: Known) => string;
};

/** Each truth with the first finding that is the same and was not taken by another. */
function pairLists<True, Known>(truths: readonly True[], found: readonly Known[], same: Rules<True, Known>["same"]) {
  const taken = new Set<Known>();
  const missed = truths.filter((truth) => {
    const one = found.find((finding) => !taken.has(finding) && same(truth, finding));
    if (one !== undefined) taken.add(one);
    return one === undefined;
  });
  const score: Score = { right: taken.size, found: found.length, there: truths.length };
  return { missed, extra: found.filter((one) => !taken.has(one)), score };
}

function actionScores(truths: readonly TrueAction[], { pairs, extra }: Paired): Pick<Judgement, "ticked" | "proposed"> {
  const counted = pairs.filter(({ truth, wrong }) => !truth.maybe || wrong.length > 0);
  // Whether a row that nobody owns stands ticked is all one: it is asked about either way.
  const ticked = counted.filter(({ found, truth }) => isPlainlySaid(found) && !isNobodys(truth));
  const sure = truths.filter(({ maybe }) => !maybe);
  const isRight = ({ wrong }: { wrong: readonly string[] }) => wrong.length === 0;
  return {
    ticked: {
      right: ticked.filter((pair) => isRight(pair) && !pair.truth.unticked).length,
      found: ticked.length + extra.filter(isPlainlySaid).length,
      there: sure.filter((truth) => !truth.unticked && !isNobodys(truth)).length,
    },
    proposed: { right: counted.filter(isRight).length, found: counted.length + extra.length, there: sure.length },
  };
}

function isNobodys({ owners }: TrueAction): boolean {
  return owners.length === 0;
}

function actionFaults({ pairs, missed, extra }: Paired): readonly string[] {
  const mark = (finding: Finding) => (isPlainlySaid(finding) ? "ticked" : "unticked");
  return [
    ...missed.map(({ owners, task }) => `missed: ${owners.map(([name]) => name).join(", ") || "nobody"} | ${task[0]}`),
    ...extra.map((one) => {
      const owners = one.what.owners.map((owner) => (owner.kind === "me" ? "me" : owner.text)).join(", ");
      return `extra, ${mark(one)}: ${owners || "nobody"} | ${one.what.task.slice(0, 140)}`;
    }),
    ...pairs.flatMap(({ truth, found, wrong }) => [
      ...(wrong.length === 0 ? [] : [`wrong, ${mark(found)}: ${truth.task[0]} | ${wrong.join("; ")}`]),
      ...(truth.maybe || isNobodys(truth) || truth.unticked === !isPlainlySaid(found)
        ? []
        : [`should ${truth.unticked ? "not " : ""}be ticked: ${truth.task[0]}`]),
    ]),
  ];
}
