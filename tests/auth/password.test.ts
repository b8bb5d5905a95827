import { describe, expect, it } from "vitest";
import { hashNewPassword, passwordMatches } from "@/lib/auth/password";

const refusal = async (password: string) =>
  hashNewPassword(password, "ada.lovelace@home.example").then(
    () => "taken",
    (error: unknown) => (error as Error).message,
  );

describe("a new password", () => {
  it.each([
    ["nine char", "password-too-short"],
    ["💜💜💜💜💜💜💜💜💜", "password-too-short"],
    ["a".repeat(201), "password-too-long"],
    ["1234567890", "password-common"],
    ["Password123", "password-common"],
    ["abababababab", "password-common"],
    ["jihgfedcba", "password-common"],
    ["Ada.Lovelace", "password-common"],
    ["ada.lovelace@home.example", "password-common"],
  ])("is refused when it is %j: %s", async (password, code) => {
    expect(await refusal(password)).toBe(code);
  });

  it("may be any other text of 10 to 200 characters", async () => {
    expect(await refusal("purple otter")).toBe("taken");
    expect(await refusal("ключ от дома")).toBe("taken");
    expect(await refusal("💜🦦🌙🪴🎻🥐🧵🪁🌊📮")).toBe("taken");
  });
});

describe("a password hash", () => {
  it("is Argon2id with OWASP's parameters", async () => {
    expect(await hashNewPassword("purple otter", "a@b")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("matches the same password however its letters are composed", async () => {
    const hash = await hashNewPassword("sch\u00f6ner tag", "a@b");
    expect(await passwordMatches(hash, "scho\u0308ner tag")).toBe(true);
    expect(await passwordMatches(hash, "schoner tag")).toBe(false);
  });

  it("matches nothing where there is none", async () => {
    expect(await passwordMatches(null, "nobody")).toBe(false);
  });
});
