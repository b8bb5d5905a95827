import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crockford, grouped, typedCode } from "@/lib/auth/crockford";
import { newRecoveryCodes, recoveryCodeHash } from "@/lib/auth/recovery-codes";
import { newId } from "@/lib/ids";

describe("a code to read and type", () => {
  it("is written in groups, without letters that look like digits", () => {
    expect(grouped(crockford(new Uint8Array([0xff, 0xff, 0xff, 0xff, 0xff]), 8))).toBe("ZZZZ-ZZZZ");
    expect(grouped(crockford(new Uint8Array([0, 0x44, 0x32, 0x14, 0xc7]), 8))).toBe("0123-4567");
  });

  it("is understood however it is typed", () => {
    for (const typed of ["abcd-efgh", "ABCDEFGH", " abcd efgh ", "ab-cd–ef—gh", "ａｂｃｄｅｆｇｈ"]) {
      expect(typedCode(typed, 8)).toBe("ABCDEFGH");
    }
    expect(typedCode("O1il-0o00", 8)).toBe("01110000");
  });

  it.each(["", "ABCD", "ABCD-EFGH-J", "ABCD-EFGU", "ABCD_EFGH", "<script>"])("is not %j", (typed) => {
    expect(typedCode(typed, 8)).toBeNull();
  });

  it("comes back from any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = crockford(bytes, 16);
        expect(typedCode(grouped(code).toLowerCase(), 16)).toBe(code);
      }),
    );
  });
});

describe("recovery codes", () => {
  it("are ten, all different, and mean something for one person alone", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^(\w{4}-){3}\w{4}$/);
    const [ada, ben] = [newId(), newId()];
    const hash = recoveryCodeHash("secret", ada, codes[0]!);
    expect(recoveryCodeHash("secret", ada, codes[0]!.toLowerCase())).toEqual(hash);
    expect(recoveryCodeHash("secret", ben, codes[0]!)).not.toEqual(hash);
    expect(recoveryCodeHash("other", ada, codes[0]!)).not.toEqual(hash);
    expect(recoveryCodeHash("secret", ada, "short")).toBeNull();
  });
});
