"use client";
import { EmailField } from "@/components/auth/email-field";
import { Form, textIn } from "@/components/auth/form";
import { NEW_PASSWORD_CODES, NewPasswordField } from "@/components/auth/new-password-field";
import { send } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { errorAt } from "@/components/auth/words-of";
import { afterSignIn } from "@/components/couple/kept-invitation";
import { Field } from "@/components/ui/field";

/** A new password by a recovery code. */
export function RecoverForm() {
  const { busy, refused, submit } = useSubmit();

  async function recover(fields: FormData) {
    const body = {
      email: textIn(fields, "email"),
      code: textIn(fields, "code"),
      password: textIn(fields, "new-password"),
    };
    if (await submit(() => send("/api/recovery", body))) location.assign(afterSignIn());
  }

  return (
    <Form
      label="Recover your account"
      act="Set the new password"
      busy={busy}
      refused={refused}
      fieldCodes={["email-malformed", ...NEW_PASSWORD_CODES]}
      onSubmit={recover}
    >
      <EmailField error={errorAt(refused, "email-malformed")} />
      <Field
        label="Recovery code"
        name="code"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        hint="One of the ten you kept when you signed up. Capitals and dashes do not matter."
      />
      <NewPasswordField label="New password" refused={refused} />
    </Form>
  );
}
