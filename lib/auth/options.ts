import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import type { Caller } from "@/lib/auth/caller";
import { cookieName, cookieOptions, isHttps, type CookieKind } from "@/lib/auth/cookies";
import { emailInput } from "@/lib/auth/email";
import { passwordInput } from "@/lib/auth/password";
import { SESSION_SECONDS, sessionOf, type NewSession } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/sign-in";
import { isRefusal } from "@/lib/errors";
import type { Runtime } from "@/lib/runtime";

const credentials = z.object({ email: emailInput, password: passwordInput });

/**
 * next-auth for one request. Its JWT is an envelope around our session's token and holds nothing else; the row in
 * `Session` decides. What a client sends to `update()` is never merged.
 *
 * @param onSignIn told of the session that `authorize` began
 */
export function authOptions(
  { env, secret }: Pick<Runtime, "env" | "secret">,
  caller: Caller,
  onSignIn: (session: NewSession) => void,
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
          const session = await codesOnly(async () => {
            const { email, password } = credentials.parse(given);
            return signIn(email, password, caller);
          });
          onSignIn(session);
          return { id: session.userId, sid: session.sid };
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user && "sid" in user) return { sid: user.sid };
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

/** What `authorize` throws ends up in an address: a code, and never what a database says. */
async function codesOnly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) throw new Error(error.code);
    if (error instanceof z.ZodError) throw new Error("sign-in-wrong");
    console.error("Sign-in failed:", error);
    throw new Error("unavailable");
  }
}
