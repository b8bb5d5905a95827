/**
 * The settings of one server, read once and validated at start. This is the only module that reads `process.env`, so
 * that every setting there is stands on this page, and a wrong one is told in words before anything is opened.
 */
import { BlockList, isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { StartError } from "@/lib/errors";

/** The settings as the server uses them. `null` means "not set". */
export type Env = Readonly<{
  nodeEnv: "production" | "development" | "test";
  /** TCP port of the HTTP server. */
  port: number;
  /** Address the HTTP server binds. */
  host: string;
  /** A PostgreSQL given by the operator; `null` starts the embedded one. */
  databaseUrl: string | null;
  /** The origin people use, such as `https://home.example`, without a trailing slash. */
  siteUrl: string | null;
  /** Absolute path of the folder that holds what the server keeps. */
  dataDir: string;
  /** The operator's own secret; `null` generates one into the data folder. */
  secret: string | null;
  /** Addresses or CIDR ranges whose `X-Forwarded-*` headers are believed. */
  trustedProxies: readonly string[];
  /** Whether it serves the demo: two made-up partners, and nobody else. */
  demo: boolean;
  /** Reserved for serving one couple from several processes (design §4 rule 12); accepted, not used yet. */
  redisUrl: string | null;
}>;

const LOOPBACK = "127.0.0.1";

/** Compose files pass `VAR=` for what is not set, so an empty value counts as none. */
const optional = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? null : value.trim()));

function url(protocols: readonly string[], hint: string) {
  return optional.transform((value, ctx) => {
    if (value === null) return null;
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (parsed === null || !protocols.includes(parsed.protocol)) {
      ctx.addIssue({ code: "custom", message: hint });
      return z.NEVER;
    }
    return value;
  });
}

const SITE_HINT =
  "must be the address people open, http:// or https:// with nothing after the host, such as https://home.example";

const siteUrl = url(["http:", "https:"], SITE_HINT).transform((value, ctx) => {
  if (value === null) return null;
  const { origin, pathname, search, hash, username, password } = new URL(value);
  if (pathname !== "/" || search !== "" || hash !== "" || username !== "" || password !== "") {
    ctx.addIssue({ code: "custom", message: SITE_HINT });
    return z.NEVER;
  }
  return origin;
});

const port = optional.transform((value, ctx) => {
  if (value === null) return 3000;
  const parsed = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (parsed < 1 || parsed > 65_535) {
    ctx.addIssue({ code: "custom", message: "must be a port number from 1 to 65535" });
    return z.NEVER;
  }
  return parsed;
});

function isAddressRange(entry: string): boolean {
  const [address = "", bits, ...rest] = entry.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  if (!/^\d{1,3}$/.test(bits)) return false;
  try {
    new BlockList().addSubnet(address, Number(bits), version === 6 ? "ipv6" : "ipv4");
    return true;
  } catch {
    return false;
  }
}

const trustedProxies = optional.transform((value, ctx) => {
  const entries = (value ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const wrong = entries.find((entry) => !isAddressRange(entry));
  if (wrong === undefined) return entries;
  ctx.addIssue({
    code: "custom",
    message: `holds "${wrong}": give addresses or ranges separated by commas, such as 172.16.0.0/12`,
  });
  return z.NEVER;
});

const settings = z.object({
  NODE_ENV: optional.pipe(
    z
      .enum(["production", "development", "test"], { error: "must be production, development or test" })
      .nullable()
      .transform((value) => value ?? "production"),
  ),
  PORT: port,
  // "localhost" may resolve to ::1 alone; the loopback address is what it means here.
  HOST: optional.transform((value) => (value === null || value === "localhost" ? LOOPBACK : value)),
  DATABASE_URL: url(
    ["postgres:", "postgresql:"],
    "must look like postgres://user:password@host:5432/database; leave it out to use the embedded database",
  ),
  SITE_URL: siteUrl,
  DATA_DIR: optional.transform((value) => path.resolve(value ?? ".data")),
  TWOFOLD_SECRET: optional.refine((value) => value === null || value.length >= 32, {
    error: "must have at least 32 characters; leave it out to have one made and kept in the data folder",
  }),
  TRUSTED_PROXIES: trustedProxies,
  TWOFOLD_DEMO: optional.transform((value) => value !== null),
  REDIS_URL: url(["redis:", "rediss:"], "must look like redis://host:6379; leave it out to run one process"),
});

/**
 * Reads and validates the settings. Relative paths are taken from the working folder, which the start makes the
 * repository's.
 *
 * @throws StartError naming every setting that is wrong and what to set instead; values of secrets are never repeated.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const result = settings.safeParse(source);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
    throw new StartError(`These settings cannot be used:\n${lines.join("\n")}`);
  }
  const read = result.data;
  return Object.freeze({
    nodeEnv: read.NODE_ENV,
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    siteUrl: read.SITE_URL,
    dataDir: read.DATA_DIR,
    secret: read.TWOFOLD_SECRET,
    trustedProxies: Object.freeze(read.TRUSTED_PROXIES),
    demo: read.TWOFOLD_DEMO,
    redisUrl: read.REDIS_URL,
  });
}
