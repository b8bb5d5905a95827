"use client";
import { useEffect, useRef, type ReactNode } from "react";
import type { Refused } from "@/components/auth/request";
import { useHydrated } from "@/components/auth/use-hydrated";
import { wordsOf } from "@/components/auth/words-of";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";

/**
 * A form whose answer is told in words: beside the field it is about, and the focus goes there, or above the button.
 * Nothing typed is lost: fields keep what they hold.
 */
export function Form({
  label,
  act,
  kind = "primary",
  busy,
  refused,
  fieldCodes = [],
  beside,
  onSubmit,
  children,
}: {
  label: string;
  act: ReactNode;
  kind?: ButtonKind;
  busy: boolean;
  refused: Refused | null;
  /** The refusals that a field of the form tells by itself. */
  fieldCodes?: readonly string[];
  /** What else can be done, beside its button. */
  beside?: ReactNode;
  onSubmit: (fields: FormData) => void;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const hydrated = useHydrated();
  const atField = refused !== null && fieldCodes.includes(refused.code);
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  return (
    <form
      ref={form}
      aria-label={label}
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      {children}
      {refused && !atField ? <Notice tone="problem">{wordsOf(refused)}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind={kind} busy={busy} disabled={!hydrated || busy}>
          {act}
        </Button>
        {beside}
      </div>
    </form>
  );
}

/** The text of a field. */
export function textIn(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
