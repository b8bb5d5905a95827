"use client";
import { useMemo, useState } from "react";
import { send } from "@/components/auth/request";
import { wordsFor } from "@/components/notices/words-for";
import type { Person } from "@/components/shell/people";
import { say } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Opened } from "@/components/vision/document/opened";
import { OpeningVision } from "@/components/vision/document/opening";
import { useOurVision } from "@/components/vision/document/use-our-vision";
import { ReadOrChanges } from "@/components/vision/reading/read-or-changes";
import { useSignedText } from "@/components/vision/reading/use-signed-text";
import { ChangedSince } from "@/components/vision/signed/changed-since";
import { useSignable } from "@/components/vision/signed/use-signable";
import type { DocumentState } from "@/lib/sync/documents/client/use-document";
import { useMe } from "@/lib/sync/client/react";
import { newId } from "@/lib/ids";
import { isUnwritten } from "@/lib/vision/document/content";
import { hashOf, signedText } from "@/lib/vision/document/signed-text";
import { VERSION_NAME_LONGEST, versionName, type SignedVersionRow } from "@/lib/vision/schema";

interface ProposeProps {
  partner: Person;
  /** The last version that both have signed: what has changed since is shown. */
  last: SignedVersionRow | null;
}

/** Puts what the vision says now before the other, signed by oneself. */
export function ProposeVersion(props: ProposeProps) {
  const { coupleId } = useMe();
  return coupleId ? <OfCouple key={coupleId} coupleId={coupleId} {...props} /> : null;
}

function OfCouple({ coupleId, ...props }: ProposeProps & { coupleId: string }) {
  const row = useOurVision(coupleId);
  return row ? (
    <Opened row={row} opening={<OpeningVision />}>
      {(document) => <Propose document={document} {...props} />}
    </Opened>
  ) : null;
}

function Propose({ partner, last, document: { doc, saved } }: ProposeProps & { document: DocumentState }) {
  const now = useSignable(doc);
  // What is signed is what was looked at: it does not change under one's eyes.
  const [shown, setShown] = useState(now);
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const before = useSignedText(last?.hash ?? null);
  const text = useMemo(() => signedText(shown), [shown]);
  const isChanged = useMemo(() => text !== signedText(now), [text, now]);
  const propose = async () => {
    const given = versionName.safeParse(name);
    if (!given.success) return setError(wordsFor(given.error.issues[0]!.message));
    setBusy(true);
    const answer = await send("/api/vision/versions", { id: newId(), name: given.data, hash: hashOf(text) });
    setBusy(false);
    if (answer.ok) say(`You have signed it. It is now before ${partner.name}.`);
    else setError(wordsFor(answer.code));
  };
  if (isUnwritten(now)) {
    return <p className="border-t border-line pt-6 text-ink-soft">{wordsFor("nothing-to-sign")}</p>;
  }
  return (
    <section aria-labelledby="to-sign" className="grid gap-6 border-t border-line pt-6">
      <h2 id="to-sign" className="font-serif text-title font-semibold">
        Sign how it reads now
      </h2>
      {isChanged ? <ChangedSince onLook={() => setShown(now)} /> : null}
      <ReadOrChanges
        content={shown}
        before={before.fetched.phase === "there" ? before.fetched.content : null}
        changesLabel={`What changed since “${last?.name ?? ""}”`}
      />
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void propose();
        }}
      >
        <Field
          label="A name for this version"
          hint="For example the season and the year."
          dir="auto"
          maxLength={VERSION_NAME_LONGEST}
          value={name}
          error={error}
          onChange={({ target }) => {
            setName(target.value);
            setError(null);
          }}
        />
        {saved === "saved" ? null : <p className="text-ink-soft">It can be signed once all of it is saved.</p>}
        <Button type="submit" className="justify-self-start" busy={busy} disabled={isChanged || saved !== "saved"}>
          Sign it, and ask {partner.name} to
        </Button>
      </form>
    </section>
  );
}
