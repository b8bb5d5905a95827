"use client";
import dynamic from "next/dynamic";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { usePeople } from "@/components/shell/people";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { DOCUMENT, SIGNED } from "@/components/vision/document-places";
import { OpeningVision } from "@/components/vision/document/opening";
import { signatureLines } from "@/components/vision/signed/signature-words";
import { useVersions } from "@/components/vision/signed/use-versions";
import { VisionFrame } from "@/components/vision/vision-frame";
import { hasSigned } from "@/lib/vision/signed-versions";

const ProposeVersion = dynamic(
  () => import("@/components/vision/signed/propose-version").then((part) => part.ProposeVersion),
  { ssr: false, loading: OpeningVision },
);

/** The versions that both have signed, the one that waits, and how the present one is signed. */
export function SignedScreen({ locale }: { locale: string }) {
  const people = usePeople();
  const { signed, waiting, signatures } = useVersions();
  const { me, partner } = people;
  const reader = { locale, zone: me.zone };
  const isMine = waiting !== null && hasSigned(waiting, signatures, me.id);
  return (
    <VisionFrame
      title="Signed versions"
      lead="What you both have signed stays as it was, word for word, for good. You go on writing in your vision."
      back={DOCUMENT}
    >
      {waiting ? (
        <Notice
          title={
            isMine ? "Waiting to be signed" : `${partner?.name ?? "Your partner"} would like to sign a version with you`
          }
          actions={<ButtonLink href={`${SIGNED.href}/${waiting.id}`}>{isMine ? "Look at it" : "Read it"}</ButtonLink>}
        >
          <span dir="auto">{waiting.name}</span>
        </Notice>
      ) : null}
      {signed.length > 0 ? (
        <section aria-label="Signed by you both">
          <ul>
            {signed.map((version) => (
              <li key={`${version.spaceId} ${version.id}`} className="border-t border-line first:border-t-0">
                <Link
                  href={`${SIGNED.href}/${version.id}`}
                  className="flex min-h-11 items-center gap-4 rounded-lg py-3"
                >
                  <span className="grid min-w-0 flex-1">
                    <span dir="auto" className="font-serif text-title font-semibold wrap-anywhere">
                      {version.name}
                    </span>
                    {signatureLines(version, signatures, people, reader).map(({ id, name, when }) => (
                      <span key={id} className="text-ink-soft">
                        <bdi>{name}</bdi>, {when}
                      </span>
                    ))}
                  </span>
                  <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft rtl:-scale-x-100" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : waiting ? null : (
        <p className="text-ink-soft">
          Nothing is signed yet. When your vision reads as you both mean it, sign it together.
        </p>
      )}
      {partner && !waiting ? <ProposeVersion partner={partner} last={signed[0] ?? null} /> : null}
    </VisionFrame>
  );
}
