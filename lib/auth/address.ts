import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/**
 * The client's address, stamped by server.ts on every request over whatever the client sent under this name: a route
 * handler cannot see the connection itself.
 */
export const ADDRESS_HEADER = "x-twofold-address";

/** Puts the client's address where `addressOf` finds it. Only server.ts calls it, before anything else. */
export function stampAddress(request: IncomingMessage, trustedProxies: readonly string[]): void {
  const forwarded = request.headers["x-forwarded-for"];
  const chain = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  request.headers[ADDRESS_HEADER] = clientAddress(request.socket.remoteAddress, chain, trustedProxies);
}

/** The stamped address; "unknown" for all who come past server.ts, who then share their limits. */
export function addressOf(headers: Headers): string {
  return headers.get(ADDRESS_HEADER) ?? "unknown";
}

/**
 * The client's address. `X-Forwarded-For` is believed from the right, hop by hop, for as long as the hop that wrote an
 * entry is one of `trustedProxies` (addresses or CIDR ranges); what a client writes itself stands further left.
 */
export function clientAddress(
  remoteAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  let address = plainAddress(remoteAddress ?? "") ?? "unknown";
  const trusted = addressSet(trustedProxies);
  const hops = (forwardedFor ?? "").split(",").map((hop) => plainAddress(hop.trim()));
  while (hops.length > 0 && inSet(trusted, address)) {
    const before = hops.pop();
    if (!before) break;
    address = before;
  }
  return address;
}

/** What limits count by: an IPv4 address, or the /64 of an IPv6 one, of which everybody has as many as they like. */
export function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, missing)).fill("0"), ...after];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

export function addressSet(ranges: readonly string[]): BlockList {
  const set = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) set.addAddress(address, family);
    else set.addSubnet(address, Number(bits), family);
  }
  return set;
}

export function inSet(set: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && set.check(address, version === 6 ? "ipv6" : "ipv4");
}

/** Without brackets, port or zone, an IPv4 address in IPv6 clothes as the IPv4 address; null when it is none. */
function plainAddress(text: string): string | null {
  const bare = text
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .toLowerCase();
  return isIP(bare) === 0 ? null : bare;
}
