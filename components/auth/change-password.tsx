"use client";
import { Form, textIn } from "@/components/auth/form";
import { NEW_PASSWORD_CODES, NewPasswordField } from "@/components/auth/new-password-field";
import { PasswordField } from "@/components/auth/password-field";
import { send } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { errorAt } from "@/components/auth/words-of";

/** A new password, for the present one. The other devices are signed out. */
export function ChangePassword({ onDone }: { onDone: () => void }) {
  const { busy, refused, submit } = useSubmit();

  async function change(fields: FormData) {
    const body = { current: textIn(fields, "password"), next: textIn(fields, "new-password") };
    if (await submit(() => send("/api/password", body))) onDone();
  }

  return (
    <Form
      label="Change password"
      act="Change password"
      busy={busy}
      refused={refused}
      fieldCodes={["password-wrong", ...NEW_PASSWORD_CODES]}
      onSubmit={change}
    >
      <PasswordField label="Present password" error={errorAt(refused, "password-wrong")} />
      <NewPasswordField label="New password" refused={refused} />
      <p className="text-small text-ink-soft">All other devices are signed out at once.</p>
    </Form>
  );
}
