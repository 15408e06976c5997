/** "1 action", "3 actions". */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

const words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** In a sentence, below ten in words: "one member", "two members", "12 members". */
export function countedInWords(count: number, one: string, several: string): string {
  return `${words[count] ?? count} ${count === 1 ? one : several}`;
}

/** "once", "twice", "3 times". */
export function countedTimes(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** "14 days before it is due". */
export function daysBefore(days: number): string {
  return `${counted(days, "day", "days")} before it is due`;
}
