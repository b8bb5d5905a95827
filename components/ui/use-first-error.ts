"use client";
import { useEffect, useRef, type RefObject } from "react";

/**
 * Where something is refused, the first field that says why comes into sight and gets the focus, however far up it is.
 * `errors`: another object each time it is asked, also where the field alone knows what is wrong.
 */
export function useFirstError(root: RefObject<HTMLElement | null>, errors: object): void {
  const first = useRef(errors);
  useEffect(() => {
    if (errors === first.current) return;
    const field = root.current?.querySelector<HTMLElement>('[aria-invalid="true"], [id$="-error"]');
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "center" });
  }, [root, errors]);
}
