"use client";
import { useState } from "react";
import { Form } from "@/components/auth/form";
import { send } from "@/components/auth/request";
import { useSubmit } from "@/components/auth/use-submit";
import { errorAt } from "@/components/auth/words-of";
import type { InvitationKey } from "@/components/couple/kept-invitation";
import { PersonCard } from "@/components/couple/person-card";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { HueChoice } from "@/components/ui/hue-choice";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";

export interface Person {
  readonly name: string;
  /** 1 to 8. */
  readonly hue: number;
  /** IANA. */
  readonly zone: string;
}

/** Who opened the invitation: nobody signed in, one who has not said who they are, or a person. */
export type Guest = "nobody" | "nameless" | (Person & { readonly paired: boolean });

/** An invitation that was looked at, and who looks at it. */
interface Opened {
  invitation: InvitationKey;
  inviter: Person;
  guest: Guest;
  onDone: () => void;
}

/** Who invites, what each will see of the other, and the one button that shares it. */
export function Consent({ invitation, inviter, guest, onDone }: Opened) {
  return (
    <Page
      title={
        <>
          <bdi>{inviter.name}</bdi> invites you
        </>
      }
      lead="To a workspace that the two of you share, and nobody else."
    >
      <section aria-label="What will be shared" className="grid gap-3">
        <PersonCard heading="You will see" {...inviter} />
        {typeof guest === "string" ? (
          <p>
            They will see the name, colour and time zone that you choose. Nothing that either of you has made before is
            shown to the other.
          </p>
        ) : (
          <>
            <PersonCard heading="They will see of you" {...guest} />
            <p>
              Nothing that either of you has made before is shown to the other: what is yours stays yours until you
              share it.
            </p>
          </>
        )}
        <p>Either of you can leave at any time, without asking the other.</p>
      </section>
      <NextStep invitation={invitation} inviter={inviter} guest={guest} onDone={onDone} />
    </Page>
  );
}

function NextStep({ invitation, inviter, guest, onDone }: Opened) {
  if (guest === "nobody") {
    return (
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/sign-up">Sign up to accept</ButtonLink>
        <ButtonLink href="/sign-in" kind="quiet">
          I have an account
        </ButtonLink>
      </div>
    );
  }
  if (guest === "nameless") {
    return (
      <ButtonLink href="/welcome" className="justify-self-start">
        Say who you are
      </ButtonLink>
    );
  }
  if (guest.paired) {
    return (
      <Notice
        tone="problem"
        title="You share a workspace already"
        actions={
          <Button kind="quiet" onClick={onDone}>
            Back to Today
          </Button>
        }
      >
        A workspace has two people, and you can be in one at a time. To accept this invitation you would leave yours
        first.
      </Notice>
    );
  }
  return <Accept invitation={invitation} inviter={inviter} guest={guest} onDone={onDone} />;
}

function Accept({ invitation, inviter, guest, onDone }: Opened & { guest: Person }) {
  const { busy, refused, submit, refuse } = useSubmit();
  const [chosen, setChosen] = useState<number | null>(null);
  // The inviter may change colour while this page is open: the server's answer is a clash too.
  const [clashed, setClashed] = useState(guest.hue === inviter.hue);

  async function accept() {
    if (clashed && chosen === null) return refuse("hue-taken");
    const answer = await submit(async () => {
      const one = await send("/api/invitations/accept", { key: invitation, hue: chosen });
      if (!one.ok && one.code === "hue-taken") setClashed(true);
      return one;
    });
    if (answer) onDone();
  }

  return (
    <Form
      label="Accept the invitation"
      act={
        <span>
          Share a workspace with <bdi>{inviter.name}</bdi>
        </span>
      }
      busy={busy}
      refused={refused}
      fieldCodes={["hue-taken"]}
      onSubmit={() => void accept()}
    >
      {clashed ? (
        <HueChoice
          legend="You both have the same colour. Choose another for yourself"
          value={chosen ?? 0}
          onChange={setChosen}
          taken={{ hue: inviter.hue, by: inviter.name }}
          error={errorAt(refused, "hue-taken")}
        />
      ) : null}
    </Form>
  );
}
