"use client";
import { EmailField } from "@/components/auth/email-field";
import { Form, textIn } from "@/components/auth/form";
import { PasswordField } from "@/components/auth/password-field";
import { requestSignIn } from "@/components/auth/session-requests";
import { useSubmit } from "@/components/auth/use-submit";
import { errorAt } from "@/components/auth/words-of";
import { afterSignIn } from "@/components/couple/kept-invitation";

const FIELD_CODES = ["email-malformed", "password-missing"];

const toTheirPlace = () => location.assign(afterSignIn());

/** Signing in; then, unless it is said otherwise, to the invitation one came with, or to Today. */
export function SignInForm({ onDone = toTheirPlace }: { onDone?: () => unknown }) {
  const { busy, refused, submit } = useSubmit();

  async function signIn(fields: FormData) {
    const done = await submit(() => requestSignIn(textIn(fields, "email"), textIn(fields, "password")));
    if (done) await onDone();
  }

  return (
    <Form label="Sign in" act="Sign in" busy={busy} refused={refused} fieldCodes={FIELD_CODES} onSubmit={signIn}>
      <EmailField error={errorAt(refused, "email-malformed")} />
      <PasswordField error={errorAt(refused, "password-missing")} />
    </Form>
  );
}
