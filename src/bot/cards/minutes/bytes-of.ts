/** How many bytes something takes in a card. */
export function bytesOf(piece: unknown): number {
  return Buffer.byteLength(JSON.stringify(piece));
}
