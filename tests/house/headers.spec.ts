import { expect, test } from "@/tests/support/couple";

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

test("every response has the headers, and a page one policy of its own", async ({ couple: { ada } }) => {
  const get = (path: string) => ada.context.request.get(path);
  const script = await ada.page.goto("/today").then(() => ada.page.locator("script[src]").first().getAttribute("src"));
  for (const path of ["/today", "/no-such-page", "/healthz", "/api/sessions", "/icon.svg", script!, "/socket.io/"]) {
    const headers = (await get(path)).headers();
    expect(headers, path).toMatchObject(EVERYWHERE);
    expect(headers["content-security-policy"], path).toContain("default-src 'none'");
  }
  const nonces = [];
  for (const path of ["/today", "/today", "/no-such-page", "/sign-in"]) {
    const policies = (await get(path)).headersArray().filter(({ name }) => /^content-security-policy$/i.test(name));
    expect(policies, path).toHaveLength(1);
    nonces.push(/script-src [^;]*'nonce-([^']+)'/.exec(policies[0]!.value)?.[1]);
  }
  expect(new Set(nonces).size).toBe(4);
});

test("nothing is changed by a request that is not from our own page", async ({ couple: { ada }, baseURL }) => {
  const paths = [
    "/api/commands",
    "/api/catch-up",
    "/api/invitations",
    "/api/leave",
    "/api/password",
    "/api/search",
    "/api/sign-up",
  ];
  const origins = [undefined, "null", "http://evil.example", `${baseURL!}.evil.example`];
  for (const path of paths) {
    for (const origin of origins) {
      const headers = origin === undefined ? {} : { origin };
      const answer = await ada.context.request.post(path, { data: {}, headers });
      expect(answer.status(), `${path} from ${origin ?? "nowhere"}`).toBe(403);
    }
  }
});
