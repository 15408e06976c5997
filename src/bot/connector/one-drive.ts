/** Where the files of people and teams live: worldwide with GCC, GCC High, and DoD. */
const oneDriveHosts = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us"] as const;

/** Whether a file may be put at, or had from, an address that Teams named. */
export type FileRule = (url: string) => boolean;

/** SharePoint and OneDrive by https: whoever could name another address would be given a board's records, or have us call what only we can reach. */
export const oneDriveFiles: FileRule = (url) => isPlain(url, (host) => oneDriveHosts.some((end) => host.endsWith(end)));

/** The same, and hosts in lower case that the operator names (FILE_HOSTS): those of another cloud. */
export function oneDriveOr(hosts: readonly string[]): FileRule {
  return (url) => oneDriveFiles(url) || isPlain(url, (host) => hosts.includes(host));
}

/** By https at its usual port, without credentials of its own. */
function isPlain(url: string, isOurs: (host: string) => boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, port, username, password, hostname } = new URL(url);
  return protocol === "https:" && port === "" && username === "" && password === "" && isOurs(hostname);
}
