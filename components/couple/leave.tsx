"use client";
import { useState } from "react";
import { Form, textIn } from "@/components/auth/form";
import { PasswordField } from "@/components/auth/password-field";
import { send } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { errorAt } from "@/components/auth/words-of";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";

const FIELD_CODES = ["password-missing", "password-wrong"];

/** Leaving the couple: what each keeps, then one's password, then it is done. */
export function Leave({ partner }: { partner: Person }) {
  const [asking, setAsking] = useState(false);
  const { busy, refused, submit } = useSubmit();

  // The screen turns by itself: the socket brings the news to every open tab, this one included.
  const leave = (fields: FormData) => submit(() => send("/api/leave", { password: textIn(fields, "password") }));

  return (
    <>
      <p>You can leave at any time. You need nobody’s agreement.</p>
      <Button kind="danger" className="justify-self-start" onClick={() => setAsking(true)}>
        Leave this workspace
      </Button>
      {asking ? (
        <Sheet title="Leave this workspace" onClose={() => setAsking(false)}>
          <div className="grid gap-4">
            <ul className="grid list-disc gap-2 ps-5">
              <li>You keep everything that is yours, and a copy of everything that is ours, as it is now.</li>
              <li>
                <bdi>{partner.name}</bdi> keeps what is theirs, and a copy of what is ours. What you shared of your own
                goes back to you alone.
              </li>
              <li>
                From that second on nothing passes between you here. <bdi>{partner.name}</bdi>’s screen says that the
                shared workspace has ended, and no more.
              </li>
              <li>It is for good: a workspace that has ended cannot be opened again.</li>
            </ul>
            <Form
              label="Leave this workspace"
              act="Leave for good"
              kind="danger"
              busy={busy}
              refused={refused}
              fieldCodes={FIELD_CODES}
              onSubmit={(fields) => void leave(fields)}
            >
              <PasswordField label="Your password" error={errorAt(refused, ...FIELD_CODES)} />
            </Form>
          </div>
        </Sheet>
      ) : null}
    </>
  );
}
