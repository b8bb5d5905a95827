"use client";
import { BookOpenText, Compass, Feather, MailOpen, MessagesSquare, Split } from "lucide-react";
import { usePeople } from "@/components/shell/people";
import { useCompass, useLookBacks } from "@/components/vision/use-compass";
import { useSharing } from "@/components/vision/use-sharing";
import { useSettledNow } from "@/components/vision/use-settled-now";
import { VisionLink } from "@/components/vision/vision-link";

/** The place of the vision: from what each has never said, to what the two decide by it. */
export function VisionScreen() {
  const people = usePeople();
  const { me, partner } = people;
  const settled = useSettledNow();
  const sharing = useSharing();
  const compass = useCompass();
  const due = useLookBacks(people);
  const compassStands = () => {
    const asked = compass.find(({ stands, hasAnswered }) => stands === "asked" && !hasAnswered(me.id));
    if (due[0]) {
      return (
        <>
          Time to look back: <bdi>{due[0].title}</bdi>
        </>
      );
    }
    if (!asked) return null;
    return (
      <>
        To be answered: <bdi>{asked.decision.title}</bdi>
      </>
    );
  };
  const sharingStands = () => {
    if (!partner || !sharing) return null;
    if (sharing.step === "turns") return "You are in the middle of it";
    return sharing.proposedBy === me.id ? (
      "You have proposed what to open"
    ) : (
      <>
        <bdi>{partner.name}</bdi> proposes what to open
      </>
    );
  };
  const settledStands = () => {
    if (!partner || !settled.waiting || settled.isReady(me.id)) return null;
    const isReady = settled.isReady(partner.id);
    return (
      <>
        <bdi>{partner.name}</bdi> {isReady ? "is ready to open it" : "and you are getting ready to open it"}
      </>
    );
  };
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-2xl content-start gap-6 px-4 py-6 wide:px-8 wide:py-10">
        <header className="grid gap-2">
          <h1 className="font-serif text-display font-semibold">Vision</h1>
          <p className="max-w-prose text-lead text-ink-soft">
            Where each of you wants to go, and where you go together. First each finds their own words; then you listen.
          </p>
        </header>
        <ul className="grid">
          <VisionLink
            href="/vision/dream"
            icon={Feather}
            title="What I dream of"
            says="Five pages of your own, to find your words on."
            stands={null}
          />
          <VisionLink
            href="/vision/settled"
            icon={MailOpen}
            title="Settled between us?"
            says="What each silently takes for granted, opened together."
            stands={settledStands()}
          />
          <VisionLink
            href="/vision/sharing"
            icon={MessagesSquare}
            title="Share your dreams"
            says="One opens an area, the other listens, asks and says what they understood."
            stands={sharingStands()}
          />
          <VisionLink
            href="/vision/board"
            icon={Split}
            title="What you share, where you differ"
            says="A board for both: what you have in common, and ways that leave room for what you do not."
            stands={null}
          />
          <VisionLink
            href="/vision/document"
            icon={BookOpenText}
            title="Our vision"
            says="What you write together: your values, your horizons, your promise."
            stands={null}
          />
          <VisionLink
            href="/vision/compass"
            icon={Compass}
            title="Compass"
            says="For the big choices: each weighs them alone first, and what you decided stays to be read."
            stands={compassStands()}
          />
        </ul>
      </main>
    </div>
  );
}
