/** The database that a URI names; ours where it names none. */
export function databaseName(uri: string): string {
  const named = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
  return named === undefined ? "matters-arising" : decodeURIComponent(named);
}
