import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";

/** The password one has. */
export function PasswordField({ label = "Password", error }: { label?: string; error?: ReactNode }) {
  return <Field label={label} name="password" type="password" autoComplete="current-password" required error={error} />;
}
