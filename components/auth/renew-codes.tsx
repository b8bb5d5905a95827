"use client";
import { useState } from "react";
import { Form, textIn } from "@/components/auth/form";
import { PasswordField } from "@/components/auth/password-field";
import { RecoveryCodes } from "@/components/auth/recovery-codes";
import { send } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { errorAt } from "@/components/auth/words-of";

const FIELD_CODES = ["password-missing", "password-wrong"];

/** New recovery codes in place of all earlier ones, for the password. */
export function RenewCodes({ onRenewed, onDone }: { onRenewed: (left: number) => void; onDone: () => void }) {
  const { busy, refused, submit } = useSubmit();
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  async function renew(fields: FormData) {
    const body = { password: textIn(fields, "password") };
    const made = await submit(() => send<{ recoveryCodes: string[] }>("/api/recovery/codes", body));
    if (!made) return;
    setCodes(made.recoveryCodes);
    onRenewed(made.recoveryCodes.length);
  }

  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  return (
    <Form
      label="New recovery codes"
      act="Make new codes"
      busy={busy}
      refused={refused}
      fieldCodes={FIELD_CODES}
      onSubmit={renew}
    >
      <p>All codes you have now stop working.</p>
      <PasswordField label="Your password" error={errorAt(refused, ...FIELD_CODES)} />
    </Form>
  );
}
