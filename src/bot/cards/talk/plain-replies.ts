/** Short answers without a card. */
export const plainReplies = {
  thanks: "You're welcome.",
  aside: "Nothing was changed.",
  greeting: "Hello. Say “help” to see what I understand.",
} as const;
