import { json } from "@/lib/auth/answer";
import { runtime } from "@/lib/runtime";

export const dynamic = "force-dynamic";

/** What is up: 200 when all is, 503 when not. For those who watch over the server; it says nothing about anybody. */
export async function GET(): Promise<Response> {
  const { database, signIn } = runtime();
  const [rows, accounts] = await Promise.all([
    database.ping(),
    signIn.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    ),
  ]);
  const word = (up: boolean) => (up ? "up" : "down");
  return json({ database: word(rows), signIn: word(accounts) }, rows && accounts ? 200 : 503);
}
