/**
 * The cookies of sign-in: their names and how they are set. With an https site they carry the `__Host-` prefix, so that
 * no other host, and no page without encryption, can set or replace them (RFC 6265bis §4.1.3.2).
 */
type SiteUrl = { readonly siteUrl: string | null };

export type CookieKind = "session" | "seat" | "device" | "csrf" | "callback";

/** How long a browser keeps a cookie, in seconds. */
export interface Kept {
  readonly maxAge: number;
}

export function isHttps({ siteUrl }: SiteUrl): boolean {
  return siteUrl?.startsWith("https://") ?? false;
}

export function cookieName(kind: CookieKind, site: SiteUrl): string {
  return `${isHttps(site) ? "__Host-" : ""}twofold.${kind}`;
}

export function cookieOptions(site: SiteUrl) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps(site) } as const;
}

/** A whole Set-Cookie header. `value` holds only characters a cookie may: base64url, dots and tildes. */
export function setCookie(kind: CookieKind, value: string, { maxAge }: Kept, site: SiteUrl): string {
  return setCookieHeader(cookieName(kind, site), value, maxAge, site);
}

/** The value of a cookie of ours in a Cookie header; null when it is absent. */
export function cookieValue(header: string | null, kind: CookieKind, site: SiteUrl): string | null {
  return cookiesOf(header).get(cookieName(kind, site)) ?? null;
}

/** The same for a cookie that next-auth cuts into `name.0`, `name.1` … where it grows too long for one. */
export function chunkedCookieValue(header: string | null, kind: CookieKind, site: SiteUrl): string | null {
  const cookies = cookiesOf(header);
  const name = cookieName(kind, site);
  const whole = cookies.get(name);
  if (whole !== undefined) return whole;
  let joined = "";
  for (let n = 0, chunk = cookies.get(`${name}.0`); chunk !== undefined; chunk = cookies.get(`${name}.${++n}`)) {
    joined += chunk;
  }
  return joined === "" ? null : joined;
}

/** The Set-Cookie headers that take a cookie away, with the pieces it may have been cut into. */
export function clearCookies(header: string | null, kind: CookieKind, site: SiteUrl): string[] {
  const name = cookieName(kind, site);
  const pieces = [...cookiesOf(header).keys()].filter((one) => one.startsWith(`${name}.`));
  return [name, ...pieces].map((one) => setCookieHeader(one, "", 0, site));
}

function setCookieHeader(name: string, value: string, maxAge: number, site: SiteUrl): string {
  const secure = isHttps(site) ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

function cookiesOf(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    // The first of several with one name is the one with the most specific path: ours, or nobody's.
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}
