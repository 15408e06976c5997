import type { Destination, Messenger, NoticeContent, SendOutcome } from "../../../src/services/ports.js";
import type { SentCard } from "../../../src/store/handled-turns.js";

export type Posted = { to: Destination; content: NoticeContent; outcome: SendOutcome | "thrown" };
export type Edited = { card: SentCard; content: NoticeContent };
type Opening = Awaited<ReturnType<Messenger["openPersonal"]>>;

/** What happens at a post: an outcome, or a fault before or after Teams has taken it. */
type Happening = SendOutcome | (() => Promise<SendOutcome>);

/** Teams as a script: everything succeeds unless the next answers say otherwise. */
export type FakeMessenger = Messenger & {
  posts: Posted[];
  edits: Edited[];
  opened: string[];
  /** The answers to the next posts, in order. */
  nextPosts: Happening[];
  nextOpenings: Opening[];
  nextEdits: Happening[];
};

export function fakeMessenger(): FakeMessenger {
  const fake: FakeMessenger = {
    posts: [],
    edits: [],
    opened: [],
    nextPosts: [],
    nextOpenings: [],
    nextEdits: [],
    async openPersonal({ channelId }) {
      fake.opened.push(channelId);
      return fake.nextOpenings.shift() ?? { kind: "opened", conversation: `a:${channelId}` };
    },
    async post(to, content) {
      const posted: Posted = { to, content, outcome: "thrown" };
      fake.posts.push(posted);
      posted.outcome = await come(fake.nextPosts.shift(), `activity-${fake.posts.length}`);
      return { outcome: posted.outcome, conversation: to.conversation };
    },
    async edit(card, content) {
      fake.edits.push({ card, content });
      return come(fake.nextEdits.shift(), card.activityId);
    },
  };
  return fake;
}

async function come(next: Happening | undefined, activityId: string): Promise<SendOutcome> {
  return typeof next === "function" ? next() : (next ?? { kind: "sent", activityId });
}
