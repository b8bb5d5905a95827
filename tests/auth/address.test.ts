import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { ADDRESS_HEADER, addressOf, clientAddress, network, stampAddress } from "@/lib/auth/address";

describe("the client's address", () => {
  it("is the connection's, whatever a client claims", () => {
    expect(clientAddress("203.0.113.9", "10.0.0.1", [])).toBe("203.0.113.9");
    expect(clientAddress("203.0.113.9", "10.0.0.1", ["172.16.0.0/12"])).toBe("203.0.113.9");
  });

  it("is what a trusted proxy saw, and not what stands left of it", () => {
    expect(clientAddress("172.18.0.2", "6.6.6.6, 203.0.113.9", ["172.16.0.0/12"])).toBe("203.0.113.9");
  });

  it("goes through a chain of trusted proxies", () => {
    expect(clientAddress("127.0.0.1", "6.6.6.6, 203.0.113.9, 172.18.0.2", ["127.0.0.1", "172.16.0.0/12"])).toBe(
      "203.0.113.9",
    );
  });

  it("stops where an entry is no address", () => {
    expect(clientAddress("127.0.0.1", "203.0.113.9, unknown", ["127.0.0.1"])).toBe("127.0.0.1");
  });

  it("reads IPv4 in IPv6 clothes, ports, brackets and zones", () => {
    expect(clientAddress("::ffff:127.0.0.1", "[2001:DB8::7]:4711", ["127.0.0.1"])).toBe("2001:db8::7");
    expect(clientAddress("127.0.0.1", "203.0.113.9:99", ["127.0.0.1"])).toBe("203.0.113.9");
    expect(clientAddress("fe80::1%eth0", undefined, [])).toBe("fe80::1");
  });

  it("is stamped over what a client sent under that name", () => {
    const request = {
      headers: { [ADDRESS_HEADER]: "6.6.6.6" },
      socket: { remoteAddress: "203.0.113.9" },
    } as unknown as IncomingMessage;
    stampAddress(request, []);
    expect(addressOf(new Headers({ [ADDRESS_HEADER]: String(request.headers[ADDRESS_HEADER]) }))).toBe("203.0.113.9");
  });
});

describe("what limits count by", () => {
  it("is an IPv4 address as it is, and the /64 of an IPv6 one", () => {
    expect(network("203.0.113.9")).toBe("203.0.113.9");
    expect(network("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
    expect(network("2001:db8::6")).toBe("2001:db8:0:0::/64");
    expect(network("::1")).toBe("0:0:0:0::/64");
    expect(network("unknown")).toBe("unknown");
  });
});
