"use client";
import Link from "next/link";
import { useState } from "react";
import { EmailField } from "@/components/auth/email-field";
import { Form, textIn } from "@/components/auth/form";
import { NEW_PASSWORD_CODES, NewPasswordField } from "@/components/auth/new-password-field";
import { RecoveryCodes } from "@/components/auth/recovery-codes";
import { send } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { WhoCanRead } from "@/components/auth/who-can-read";
import { errorAt } from "@/components/auth/words-of";
import { Page } from "@/components/ui/page";

const EMAIL_CODES = ["email-malformed", "email-taken"];

/** Signing up, then the recovery codes, once. */
export function SignUpForm() {
  const { busy, refused, submit } = useSubmit();
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  async function signUp(fields: FormData) {
    const account = { email: textIn(fields, "email"), password: textIn(fields, "new-password") };
    const made = await submit(() => send<{ recoveryCodes: string[] }>("/api/sign-up", account));
    if (made) setCodes(made.recoveryCodes);
  }

  if (codes) {
    return (
      <Page title="Keep your recovery codes">
        <RecoveryCodes codes={codes} onKept={() => location.assign("/welcome")} />
      </Page>
    );
  }
  return (
    <Page title="Sign up" lead="An account of your own. You pair with your partner afterwards, or stay on your own.">
      <WhoCanRead />
      <Form
        label="Sign up"
        act="Sign up"
        busy={busy}
        refused={refused}
        fieldCodes={[...EMAIL_CODES, ...NEW_PASSWORD_CODES]}
        onSubmit={signUp}
      >
        <EmailField hint="To sign in with. Nothing is sent to it." error={errorAt(refused, ...EMAIL_CODES)} />
        <NewPasswordField refused={refused} />
      </Form>
      <p>
        You have an account?{" "}
        <Link href="/sign-in" className="font-semibold underline underline-offset-4">
          Sign in
        </Link>
      </p>
    </Page>
  );
}
