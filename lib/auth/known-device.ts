import { randomBytes, timingSafeEqual } from "node:crypto";
import { cookieValue, setCookie } from "@/lib/auth/cookies";
import { keyed } from "@/lib/auth/keyed";
import type { Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/**
 * "This device has signed in to that account before": a cookie that survives signing out, which nobody else can make.
 * Wrong passwords from such a device are counted by themselves, so that nobody's guessing elsewhere, a partner's on the
 * same network included, keeps a person out of their own account (OWASP, "Slow down online guessing attacks with device
 * cookies"). It opens nothing: the password is still needed.
 */
const KEPT_SECONDS = 400 * 86_400; // the longest a browser keeps any cookie (RFC 6265bis §5.5)

/** Accounts remembered per device: a tablet that a household shares. */
const MOST = 4;

/** The device's name for rate limits where it has signed in to this account before; else null. */
export function knownDevice(cookieHeader: string | null, userId: Id): string | null {
  return (
    marks(cookieHeader)
      .find((mark) => isMarkOf(mark, userId))
      ?.split(".")[0] ?? null
  );
}

/** The Set-Cookie header by which the device is known from now on. */
export function rememberDevice(cookieHeader: string | null, userId: Id): string {
  const before = marks(cookieHeader);
  const own = before.find((mark) => isMarkOf(mark, userId)) ?? newMark(userId);
  const all = [own, ...before.filter((mark) => mark !== own)].slice(0, MOST);
  return setCookie("device", all.join("~"), { maxAge: KEPT_SECONDS }, runtime().env);
}

function marks(cookieHeader: string | null): string[] {
  const value = cookieValue(cookieHeader, "device", runtime().env) ?? "";
  return value.split("~").filter((mark) => /^[\w-]{16}\.[\w-]{43}$/.test(mark));
}

function newMark(userId: Id): string {
  const name = randomBytes(12).toString("base64url");
  return `${name}.${seal(name, userId).toString("base64url")}`;
}

function isMarkOf(mark: string, userId: Id): boolean {
  const [name = "", sealed = ""] = mark.split(".");
  const given = Buffer.from(sealed, "base64url");
  const right = seal(name, userId);
  return given.length === right.length && timingSafeEqual(given, right);
}

function seal(name: string, userId: Id): Buffer {
  return Buffer.from(keyed(runtime().secret, "device", `${userId}/${name}`));
}
