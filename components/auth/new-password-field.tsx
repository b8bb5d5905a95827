import type { Refused } from "@/components/auth/request";
import { errorAt } from "@/components/auth/words-of";
import { Field } from "@/components/ui/field";

export const NEW_PASSWORD_CODES = ["password-missing", "password-too-short", "password-too-long", "password-common"];

/** The field for a new password, with what it must be like. */
export function NewPasswordField({ label = "Password", refused }: { label?: string; refused: Refused | null }) {
  return (
    <Field
      label={label}
      name="new-password"
      type="password"
      autoComplete="new-password"
      required
      hint="At least 10 characters. A few words in a row work well."
      error={errorAt(refused, ...NEW_PASSWORD_CODES)}
    />
  );
}
