import { describe, expect, it } from "vitest";
import { originAllowed } from "@/lib/auth/origin";

const home = { siteUrl: null };
const site = { siteUrl: "https://home.example" };

describe("with a site address", () => {
  it("takes exactly that Origin, whatever the Host says", () => {
    expect(originAllowed({ origin: "https://home.example", host: "10.0.0.2:3000" }, site)).toBe(true);
  });

  it.each([
    ["http://home.example"],
    ["https://home.example:8443"],
    ["https://home.example.evil.test"],
    ["https://evil.test"],
    ["null"],
    [""],
    [undefined],
    [null],
  ])("refuses %s", (origin) => {
    expect(originAllowed({ origin, host: "home.example" }, site)).toBe(false);
  });
});

describe("without a site address", () => {
  it.each([
    ["http://localhost:3000", "localhost:3000"],
    ["http://127.0.0.1:3000", "127.0.0.1:3000"],
    ["http://[::1]:3000", "[::1]:3000"],
    ["http://192.168.1.20:3000", "192.168.1.20:3000"],
    ["http://10.1.2.3", "10.1.2.3"],
    ["http://172.31.0.9", "172.31.0.9:80"],
    ["http://100.101.102.103:3000", "100.101.102.103:3000"],
    ["http://[fd00::5]:3000", "[fd00::5]:3000"],
    ["http://kitchen:3000", "kitchen:3000"],
    ["http://kitchen.local:3000", "KITCHEN.local:3000"],
    ["https://kitchen.local", "kitchen.local"],
    ["http://twofold.home.arpa", "twofold.home.arpa"],
  ])("takes %s asked of %s", (origin, host) => {
    expect(originAllowed({ origin, host }, home)).toBe(true);
  });

  it.each([
    ["a public name, even if it points at home", "http://rebound.evil.test:3000", "rebound.evil.test:3000"],
    ["a public address", "http://93.184.216.34", "93.184.216.34"],
    ["another port", "http://localhost:4000", "localhost:3000"],
    ["another host", "http://evil.test", "localhost:3000"],
    ["another scheme's port", "https://localhost", "localhost:80"],
    ["an opaque origin", "null", "localhost:3000"],
    ["no origin", undefined, "localhost:3000"],
    ["no host", "http://localhost:3000", undefined],
    ["a path", "http://localhost:3000/", "localhost:3000"],
    ["a scheme that is no page's", "file://localhost", "localhost"],
    ["a name that only ends like ours", "http://notlocalhost.example", "notlocalhost.example"],
    ["172 outside of the private range", "http://172.32.0.1", "172.32.0.1"],
    ["nonsense", "http://", "::::"],
  ])("refuses %s", (_, origin, host) => {
    expect(originAllowed({ origin, host }, home)).toBe(false);
  });
});
