import type { SendOutcome } from "../../../src/services/ports.js";
import type { CommitteeChange } from "../../../src/store/committees.js";
import { type aBoard, scope } from "./a-board.js";

type Board = ReturnType<typeof aBoard>;

/** What the home was told, in order, as the board says it. */
export function homeTold(board: Pick<Board, "told">): readonly string[] {
  return board.told().filter((said) => said.startsWith("home "));
}

/** Sets what a clerk may choose. */
export async function choose({ store }: Pick<Board, "store">, settings: CommitteeChange): Promise<void> {
  const committee = await store.committees.find(scope);
  await store.committees.change(scope, committee?.revision ?? 0, settings, []);
}

/** The app is taken out of the home. */
export function removeApp({ store }: Pick<Board, "store">): Promise<unknown> {
  return store.committees.saveHome(scope, { serviceUrl: "http://127.0.0.1:4100/", installed: false });
}

/** How Teams answers the next posts to the home; those to people go well. */
export function answerHome({ messenger }: Pick<Board, "messenger">, ...answers: SendOutcome[]): void {
  const { post } = messenger;
  messenger.post = (to, content) => {
    const answer = to.kind === "personal" ? undefined : answers.shift();
    if (answer !== undefined) messenger.nextPosts.unshift(answer);
    return post(to, content);
  };
}
