import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";

/** The e-mail people sign in with. Typed as they like: its one spelling is the server's affair. */
export function EmailField({ hint, error }: { hint?: ReactNode; error?: ReactNode }) {
  return (
    <Field
      label="E-mail"
      name="email"
      type="email"
      dir="ltr"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      hint={hint}
      error={error}
    />
  );
}
