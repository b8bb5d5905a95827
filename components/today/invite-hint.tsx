import { ButtonLink } from "@/components/ui/button-link";

/** To one who is alone: that there is a second place, and the way to offer it. */
export function InviteHint() {
  return (
    <section aria-labelledby="invite-hint" className="grid justify-items-start gap-2">
      <h2 id="invite-hint" className="text-title font-semibold">
        A place for two
      </h2>
      <p className="max-w-prose">Your partner can join you here. They see nothing of yours until you share it.</p>
      <ButtonLink href="/us" kind="quiet">
        Invite your partner
      </ButtonLink>
    </section>
  );
}
