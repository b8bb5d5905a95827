import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "@/lib/headers";

describe("the headers of every response", () => {
  it("promise https only where the site is https", () => {
    expect(securityHeaders({ siteUrl: "https://home.example" })).toHaveProperty("Strict-Transport-Security");
    expect(securityHeaders({ siteUrl: "http://home.local" })).not.toHaveProperty("Strict-Transport-Security");
    expect(securityHeaders({ siteUrl: null })).not.toHaveProperty("Strict-Transport-Security");
  });

  it("keep types, frames, referrers and openers in", () => {
    expect(securityHeaders({ siteUrl: null })).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
    });
  });
});

describe("a page's policy", () => {
  const policy = (given: Partial<Parameters<typeof contentSecurityPolicy>[0]> = {}) =>
    contentSecurityPolicy({ nonce: "n0nce", host: "localhost:3000", development: false, ...given });

  it("runs only scripts with the nonce, and those they load", () => {
    expect(policy()).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
    expect(policy()).not.toContain("unsafe-eval");
    expect(policy({ development: true })).toContain("'unsafe-eval'");
  });

  it("takes only style elements with the nonce, but for the overlay of development", () => {
    expect(policy()).toContain("style-src-elem 'self' 'nonce-n0nce';");
    expect(policy({ development: true })).toContain("style-src-elem 'self' 'unsafe-inline';");
  });

  it("connects to its own host alone", () => {
    expect(policy()).toContain("connect-src 'self' ws://localhost:3000 wss://localhost:3000;");
  });

  it("lets no Host header write into it", () => {
    expect(policy({ host: "evil; script-src *" })).toContain("connect-src 'self';");
  });
});
