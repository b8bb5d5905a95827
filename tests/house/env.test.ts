import path from "node:path";
import { describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";

describe("the settings", () => {
  test("have defaults that serve this machine alone", () => {
    expect(readEnv({})).toEqual({
      nodeEnv: "production",
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: null,
      siteUrl: null,
      dataDir: path.resolve(".data"),
      secret: null,
      trustedProxies: [],
      demo: false,
      redisUrl: null,
    });
  });

  test("are taken as given, and empty ones as not given", () => {
    const env = readEnv({
      PORT: "8080",
      HOST: "0.0.0.0",
      DATABASE_URL: "postgres://u:p@db:5432/twofold",
      SITE_URL: "https://home.example/",
      DATA_DIR: "/srv/twofold",
      TWOFOLD_SECRET: "",
      TRUSTED_PROXIES: "172.16.0.0/12, ::1",
      REDIS_URL: " ",
    });
    expect(env).toMatchObject({
      port: 8080,
      host: "0.0.0.0",
      siteUrl: "https://home.example",
      dataDir: path.resolve("/srv/twofold"),
      secret: null,
      trustedProxies: ["172.16.0.0/12", "::1"],
      redisUrl: null,
    });
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000x"],
    ["DATABASE_URL", "mysql://db"],
    ["DATABASE_URL", "not a url"],
    ["SITE_URL", "home.example"],
    ["SITE_URL", "https://home.example/twofold"],
    ["SITE_URL", "ftp://home.example"],
    ["TWOFOLD_SECRET", "too short"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["TRUSTED_PROXIES", "10.0.0.0/8/1"],
    ["TRUSTED_PROXIES", "proxy"],
    ["REDIS_URL", "http://redis"],
    ["NODE_ENV", "prod"],
  ])("%s=%s is refused by its name", (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^These settings cannot be used:\n {2}${name} `));
  });

  test("all that are wrong are told at once, without repeating a secret", () => {
    const secret = "hunter2-but-short";
    const telling = (): unknown =>
      readEnv({ PORT: "no", TWOFOLD_SECRET: secret, DATABASE_URL: `mysql://u:${secret}@db` });
    expect(telling).toThrow(/PORT .*\n.*DATABASE_URL .*\n.*TWOFOLD_SECRET /);
    expect(telling).not.toThrow(new RegExp(secret));
  });
});
