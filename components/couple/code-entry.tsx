"use client";
import { Form, textIn } from "@/components/auth/form";
import type { Refused } from "@/components/auth/request";
import { errorAt } from "@/components/auth/words-of";
import { Field } from "@/components/ui/field";

const CODES = ["invitation-unknown", "invitation-used", "invitation-expired", "invitation-cancelled", "invitation-own"];

/** Where the short code of an invitation is typed. */
export function CodeEntry({
  busy,
  refused,
  onCode,
}: {
  busy: boolean;
  refused: Refused | null;
  onCode: (code: string) => void;
}) {
  return (
    <Form
      label="Enter a code"
      act="Look at the invitation"
      busy={busy}
      refused={refused}
      fieldCodes={CODES}
      onSubmit={(fields) => onCode(textIn(fields, "code"))}
    >
      <Field
        label="Invitation code"
        name="code"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        placeholder="XXXX-XXXX"
        hint="Eight letters and digits. Nothing happens yet: you see first who invites you."
        error={errorAt(refused, ...CODES)}
      />
    </Form>
  );
}
