import type { ComponentProps } from "react";
import { buttonLook, type ButtonKind } from "@/components/ui/button-look";

export interface ButtonProps extends ComponentProps<"button"> {
  kind?: ButtonKind;
  /** Under way: pressed again it does nothing, and it says so to those who cannot see it. */
  busy?: boolean;
}

/** One act. Primary is the one thing to do here; at most one per place. */
export function Button({ kind = "primary", busy = false, type = "button", className, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonLook(kind, className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    />
  );
}
