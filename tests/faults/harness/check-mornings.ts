import type { NoticeDocument } from "../../../src/store/mongo/notice-document.js";
import type { LoggedRequest } from "../../fakes/teams/connector-server.js";
import { type Attempt, type Doubt, isDelivered, isUnanswered, type Ledger } from "./ledger.js";
import type { Board, Reader } from "./seed-mornings.js";

export interface Findings {
  /** What must not be, a sentence each. */
  readonly wrong: readonly string[];
  /** Cards that came again, by why their sender could not know. */
  readonly twins: Readonly<Partial<Record<Doubt, number>>>;
  /** Readers who were not told, by the reason that excuses it. */
  readonly untold: Readonly<Record<string, number>>;
}

const twinWords = "You may have had this card already.";

/** Holds what was sent to what may be: nothing lost, nothing twice but what no sender can know. */
export function checkMornings(boards: readonly Board[], notices: readonly NoticeDocument[], ledger: Ledger): Findings {
  const wrong: string[] = [];
  const twins: Partial<Record<Doubt, number>> = {};
  const untold: Record<string, number> = {};
  const byId = new Map(notices.map((notice) => [String(notice._id), notice]));
  const byReader = new Map<string, NoticeDocument[]>();
  for (const notice of notices) {
    const reader = "person" in notice ? notice.person : notice.committee;
    byReader.set(reader, [...(byReader.get(reader) ?? []), notice]);
  }

  for (const post of ledger.strays) wrong.push(`a post without "sending": ${post.method} ${post.path}`);
  for (const [id, attempts] of ledger.attempts) checkNotice(id, attempts, byId.get(id));
  for (const board of boards) {
    for (const reader of board.readers) checkReader(reader);
    const agenda = byReader.get(board.id)?.find(({ kind }) => kind === "agenda");
    if (board.meets && (agenda === undefined || deliveredOf(String(agenda._id)).length === 0))
      excuse(`agenda of ${board.id}`, agenda);
  }
  return { wrong, twins, untold };

  function deliveredOf(id: string): readonly LoggedRequest[] {
    return (ledger.attempts.get(id) ?? []).flatMap(({ posts }) => posts.filter(isDelivered));
  }

  function checkNotice(id: string, attempts: readonly Attempt[], notice: NoticeDocument | undefined): void {
    if (notice === undefined) return void wrong.push(`${id}: was sent and is not on record`);
    let doubted = false;
    let refused = 0;
    for (const [n, attempt] of attempts.entries()) {
      const cards = attempt.posts.filter(isDelivered);
      if (cards.length > 1) wrong.push(`${id}: two cards in one attempt`);
      if (attempt.settled?.name === "sent" && n < attempts.length - 1) wrong.push(`${id}: sent, and sent again`);
      if (doubted && cards.some((card) => card.target?.kind !== "group chat" && !says(card, twinWords)))
        wrong.push(`${id}: a second card that does not say so`);
      const next = attempts[n + 1];
      const doubt = ledger.doubtIn(attempt, next);
      doubted ||= doubt !== undefined;
      refused += attempt.posts.filter((post) => !isDelivered(post) && !isUnanswered(post)).length;
      if (cards.length > 0 && attempts.slice(n + 1).some(({ posts }) => posts.some(isDelivered))) {
        if (doubt === undefined) wrong.push(`${id}: sent again although its sender knew`);
        else twins[doubt] = (twins[doubt] ?? 0) + 1;
        if (!notice.twin) wrong.push(`${id}: sent twice and not recorded as a twin`);
      }
    }
    const posts = attempts.reduce((sum, attempt) => sum + attempt.posts.length, 0);
    if (posts > 2 + refused) wrong.push(`${id}: ${posts} posts`);
  }

  /** Each task on a card that arrived; else its clerk was told in their place; else there is a reason on record. */
  function checkReader(reader: Reader): void {
    const own = (byReader.get(reader.id) ?? []).flatMap(({ _id }) => deliveredOf(String(_id)));
    for (const task of reader.hears) {
      if (own.some((card) => says(card, task))) continue;
      const [clerk] = reader.board.readers;
      const toClerk = (byReader.get(clerk?.id ?? "") ?? []).flatMap(({ _id }) => deliveredOf(String(_id)));
      const morning = morningOf(reader);
      const isInDoubt = byReader.get(clerk?.id ?? "")?.some((notice) => isUnknownNote(notice, task));
      if (wasOutOfReach(morning)) {
        if (toClerk.some((card) => says(card, task))) count("out of reach");
        // Said by their next morning, as no note to a clerk is sent twice on suspicion.
        else if (isInDoubt) count("clerk's note unknown");
        // Their 1:1 was gone, and the one made anew too. No board here has a second clerk or a chair: there is nobody to tell that day.
        else if (wasOutOfReach(morningOf(clerk))) count("clerk out of reach");
        else wrong.push(`${reader.id}: out of reach, and the clerk was not told of ${task}`);
      } else excuse(`${reader.id} of ${task}`, morning, reader.onlyAhead);
    }
  }

  function morningOf(reader: Reader | undefined): NoticeDocument | undefined {
    return byReader.get(reader?.id ?? "")?.find(({ kind }) => kind === "morning");
  }

  function count(reason: string): void {
    untold[reason] = (untold[reason] ?? 0) + 1;
  }

  function excuse(whom: string, notice: NoticeDocument | undefined, onlyAhead = false): void {
    const state = notice?.state;
    const attempts = ledger.attempts.get(String(notice?._id)) ?? [];
    const isSpent = onlyAhead || notice?.twin === true;
    const last = attempts.at(-1);
    const refused = last?.posts.at(-1)?.answered === 400;
    if (state?.kind === "unknown" && isSpent && last !== undefined && ledger.doubtIn(last, undefined) !== undefined)
      count("unknown");
    else if (state?.kind === "failed" && refused) count("refused");
    else wrong.push(`${whom}: not told, ${JSON.stringify(state ?? "no notice")}`);
  }
}

function wasOutOfReach(morning: NoticeDocument | undefined): boolean {
  const state = morning?.state;
  if (state?.kind === "skipped") return state.reason === "unreachable";
  return state?.kind === "failed" && state.outOfReach === true;
}

/** `ai_b1x2` is the item of "Write paper b1/2." */
function isUnknownNote(notice: NoticeDocument, task: string): boolean {
  if (notice.kind !== "late" || notice.state.kind !== "unknown") return false;
  return notice.lines.some(({ item }) => task.includes(` ${item.slice(3).replace("x", "/")}.`));
}

function says(card: LoggedRequest, task: string): boolean {
  return JSON.stringify(card.body).includes(task);
}

/** What was told twice in all those notices: of one action, stage and due day each reader hears in one notice. */
export function saidTwice(notices: readonly NoticeDocument[]): readonly string[] {
  const said = new Map<string, string>();
  return notices.flatMap((notice) => {
    if (!("person" in notice) || notice.state.kind !== "sent") return [];
    return notice.lines.flatMap(({ item, stage, ahead = "", dueOn = "" }) => {
      const key = [notice.person, item, stage, ahead, dueOn].join(" ");
      const before = said.get(key);
      said.set(key, String(notice._id));
      return before === undefined || before === String(notice._id) ? [] : [`${key}: in ${before} and ${notice._id}`];
    });
  });
}
