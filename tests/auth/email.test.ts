import { describe, expect, it } from "vitest";
import { emailInput, normalEmail } from "@/lib/auth/email";

describe("an e-mail", () => {
  it("has one spelling", () => {
    expect(normalEmail("  Ada@Home.Example ")).toBe("ada@home.example");
    expect(normalEmail("a\u0308da@home.example")).toBe("äda@home.example");
  });

  it("may be of a house without mail", () => {
    expect(normalEmail("ada@home")).toBe("ada@home");
  });

  it.each(["", "ada", "@home", "ada@", "a da@home", "ada@ho@me", "ada\u0000@home", `${"a".repeat(250)}@home.example`])(
    "is not %j",
    (text) => {
      expect(normalEmail(text)).toBeNull();
      expect(emailInput.safeParse(text).error?.issues[0]?.message).toBe("email-malformed");
    },
  );
});
