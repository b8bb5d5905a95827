import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";

/** The sign-in tables, as the role that sees nothing else. @param url of the `twofold_auth` login */
export function openSignIn(url: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max: 5, connectionTimeoutMillis: 5_000 });
  return new PrismaClient({ adapter });
}
