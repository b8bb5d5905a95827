import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonLook, type ButtonKind } from "@/components/ui/button-look";

/** A way to another page that is offered like an act. */
export function ButtonLink({
  kind = "primary",
  className,
  ...rest
}: ComponentProps<typeof Link> & { kind?: ButtonKind }) {
  return <Link className={buttonLook(kind, className)} {...rest} />;
}
