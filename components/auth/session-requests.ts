import { receive, send, type Answer } from "@/components/auth/request";

interface Csrf {
  csrfToken: string;
}

/** Signs in through next-auth, whose route answers with a refusal's code like every other of ours. */
export function requestSignIn(email: string, password: string): Promise<Answer<unknown>> {
  return withCsrf("/api/auth/callback/credentials", { email, password });
}

export function requestSignOut(): Promise<Answer<unknown>> {
  return withCsrf("/api/auth/signout", {});
}

async function withCsrf(path: string, body: object): Promise<Answer<unknown>> {
  const csrf = await receive<Csrf>("/api/auth/csrf");
  return csrf.ok ? send(path, { ...body, csrfToken: csrf.data.csrfToken, json: "true" }) : csrf;
}
