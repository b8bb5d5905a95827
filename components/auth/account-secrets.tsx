"use client";
import { useState } from "react";
import { ChangePassword } from "@/components/auth/change-password";
import { RenewCodes } from "@/components/auth/renew-codes";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";

/** Under which e-mail one signs in, and ways to a new password and new recovery codes. */
export function AccountSecrets({ email, recoveryCodesLeft }: { email: string; recoveryCodesLeft: number }) {
  const [open, setOpen] = useState<"password" | "codes" | null>(null);
  const [left, setLeft] = useState(recoveryCodesLeft);
  const [changed, setChanged] = useState(false);
  const close = () => setOpen(null);
  return (
    <>
      <p>
        You sign in as <bdi className="font-semibold">{email}</bdi>. {codesLeft(left)}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button kind="quiet" onClick={() => setOpen("password")}>
          Change password
        </Button>
        <Button kind="quiet" onClick={() => setOpen("codes")}>
          New recovery codes
        </Button>
      </div>
      <p role="status" className="text-small text-ink-soft empty:hidden">
        {changed ? "Your password is changed. All other devices are signed out." : ""}
      </p>
      {open === "password" ? (
        <Sheet title="Change password" onClose={close}>
          <ChangePassword
            onDone={() => {
              setChanged(true);
              close();
            }}
          />
        </Sheet>
      ) : null}
      {open === "codes" ? (
        <Sheet title="New recovery codes" onClose={close}>
          <RenewCodes onRenewed={setLeft} onDone={close} />
        </Sheet>
      ) : null}
    </>
  );
}

function codesLeft(left: number): string {
  if (left === 0) return "You have no recovery codes left. Make new ones, so that you can always get back in.";
  return left === 1 ? "You have one recovery code left." : `You have ${left} recovery codes left.`;
}
