import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import type { Caller } from "@/lib/auth/caller";
import { cookieName, cookieOptions, isHttps, type CookieKind } from "@/lib/auth/cookies";
import { emailInput } from "@/lib/auth/email";
import { passwordInput } from "@/lib/auth/password";
import { SESSION_SECONDS, sessionOf, type NewSession } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in";
import type { Runtime } from "@/lib/runtime";

const credentials = z.object({ email: emailInput, password: passwordInput });

/** What became of signing in: a session, or what stood against it. Neither when next-auth did not get that far. */
export interface SignInOutcome {
  session?: NewSession;
  error?: Error;
}

/**
 * next-auth for one request. Its JWT is an envelope around our session's token and holds nothing else; the row in
 * `Session` decides. What a client sends to `update()` is never merged.
 *
 * @param outcome is told what became of signing in
 */
export function authOptions(
  { env, secret }: Pick<Runtime, "env" | "secret">,
  caller: Caller,
  outcome: SignInOutcome,
): NextAuthOptions {
  const cookie = (kind: CookieKind) => ({ name: cookieName(kind, env), options: cookieOptions(env) });
  return {
    secret,
    useSecureCookies: isHttps(env),
    cookies: { sessionToken: cookie("session"), csrfToken: cookie("csrf"), callbackUrl: cookie("callback") },
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/us" },
    // What goes wrong is answered as a code and told to the person; the library's own words would only repeat it.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(given) {
          try {
            const { email, password } = credentials.parse(given);
            const session = await signIn(email, password, caller);
            outcome.session = session;
            return { id: session.userId, sid: session.sid };
          } catch (error) {
            outcome.error = error instanceof Error ? error : new Error(String(error));
            // next-auth writes this into an address: a word, and never what a database says.
            throw new Error("refused", { cause: error });
          }
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (isSignedIn(user)) return { sid: user.sid };
        // Throwing ends the session: next-auth then takes the cookie away.
        if (typeof token.sid !== "string" || !(await sessionOf(token.sid))) throw new Error("signed-out");
        return { sid: token.sid };
      },
      session: ({ session: { expires } }) => ({ expires }),
      // Where to go next is the page's to know: no address comes in from outside, so none can lead away.
      redirect: () => "/today",
    },
  };
}

/** next-auth gives what `authorize` made at sign-in, and nothing afterwards, whatever its types say. */
function isSignedIn(user: unknown): user is { sid: string } {
  return typeof user === "object" && user !== null && "sid" in user;
}
