import type { Committee } from "./committee.js";

/** Whether a conversation, perhaps with its thread, is where a committee lives now. */
export function livesIn({ home }: Pick<Committee, "home">, conversation: string): boolean {
  return homeOf(conversation) === home.conversation;
}

/** The id of a channel or chat without the thread, under which a home is kept. */
export function homeOf(conversation: string): string {
  return conversation.split(";messageid=")[0] ?? conversation;
}
