import { describe, expect, it } from "vitest";
import { chunkedCookieValue, cookieName, cookieValue, setCookie } from "@/lib/auth/cookies";

const home = { siteUrl: null };
const site = { siteUrl: "https://home.example" };

describe("our cookies", () => {
  it("belong to an https site alone, and to http where there is no other way", () => {
    expect(setCookie("session", "v", { maxAge: 60 }, site)).toBe(
      "__Host-twofold.session=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure",
    );
    expect(setCookie("session", "v", { maxAge: 60 }, home)).toBe(
      "twofold.session=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax",
    );
    expect(cookieName("csrf", site)).toBe("__Host-twofold.csrf");
  });

  it("are found among others", () => {
    expect(cookieValue("a=b; twofold.device=x.y ; c=d", "device", home)).toBe("x.y");
    expect(cookieValue("nottwofold.device=1", "device", home)).toBeNull();
    expect(cookieValue(null, "device", home)).toBeNull();
  });

  it("are put together where next-auth has cut them, in order", () => {
    const header = "twofold.session.1=b; twofold.session.0=a; twofold.session.2=c; twofold.session.10=x";
    expect(chunkedCookieValue(header, "session", home)).toBe("abc");
    expect(chunkedCookieValue("twofold.session=whole", "session", home)).toBe("whole");
    expect(chunkedCookieValue("other=1", "session", home)).toBeNull();
  });
});
