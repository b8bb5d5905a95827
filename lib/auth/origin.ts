import { isIP } from "node:net";
import { addressSet, inSet } from "@/lib/auth/address";

/** The two headers that say from which page a request comes, and to which host it was sent. */
export interface OriginHeaders {
  readonly origin?: string | null | undefined;
  readonly host?: string | null | undefined;
}

/** Loopback, private use (RFC 1918, 4193), link-local (RFC 3927, 4291) and shared (RFC 6598, as home VPNs use). */
const HOME = addressSet([
  ...["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10"],
  ...["::1", "fc00::/7", "fe80::/10"],
]);

/**
 * Whether a page may change something, or open a socket, by this request: whether it is one of our own pages. With a
 * site address the Origin must be exactly it. Without one it must match the request's own Host, and that must be a name
 * or address which only the house can have: a stranger's domain pointed at a home server (DNS rebinding) is refused.
 * Absent, `null` and foreign Origins are refused.
 */
export function originAllowed(headers: OriginHeaders, env: { readonly siteUrl: string | null }): boolean {
  const { origin, host } = headers;
  if (!origin || origin === "null") return false;
  if (env.siteUrl !== null) return origin === env.siteUrl;
  const page = parsed(origin);
  if (!host || !page || page.origin !== origin) return false;
  const server = parsed(`${page.protocol}//${host}`);
  return server !== null && server.origin === page.origin && isHomeName(page.hostname);
}

function parsed(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

/** Names no public registry can give away: bare ones, `.local` (RFC 6762), `.home.arpa` (RFC 8375), `.internal` (ICANN). */
function isHomeName(hostname: string): boolean {
  const name = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(name) !== 0) return inSet(HOME, name);
  return !name.includes(".") || /\.(localhost|local|home\.arpa|internal)$/.test(name);
}
