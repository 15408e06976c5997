/** Where Teams lets a bot be called from and answer to: worldwide, GCC, and GCC High with DoD. */
const TEAMS_HOSTS = [
  "smba.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
  "smba.infra.gov.teams.microsoft.us",
] as const;

const LOOPBACK_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** Whether a service URL may be answered. Our token goes where it points, so it is asked on the way in and before every send. */
export type ServiceUrlRule = (serviceUrl: string) => boolean;

/** Plain http to this machine only, any port and path: no token is sent there. */
export const loopbackServiceUrls: ServiceUrlRule = (serviceUrl) => {
  const url = parsed(serviceUrl);
  return url?.protocol === "http:" && LOOPBACK_HOSTS.includes(url.hostname);
};

/**
 * Teams' own hosts and those an operator adds, by their exact names: anybody may register a name under trafficmanager.net,
 * so there is no wildcard.
 */
export function teamsServiceUrls(extraHosts: readonly string[] = []): ServiceUrlRule {
  const hosts = new Set<string>([...TEAMS_HOSTS, ...extraHosts]);
  return (serviceUrl) => {
    const url = parsed(serviceUrl);
    return url?.protocol === "https:" && url.port === "" && hosts.has(url.hostname);
  };
}

function parsed(serviceUrl: string): URL | undefined {
  if (!URL.canParse(serviceUrl)) return undefined;
  const url = new URL(serviceUrl);
  return url.username === "" && url.password === "" ? url : undefined;
}
