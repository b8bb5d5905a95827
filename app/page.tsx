import Link from "next/link";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button-link";
import { LaceMark } from "@/components/ui/lace";
import { Page, TwofoldMark } from "@/components/ui/page";
import { pageSession } from "@/lib/auth/page-session";

/** What Twofold is, for whoever is not signed in; Today for whoever is. */
export default async function FrontPage() {
  if (await pageSession()) redirect("/today");
  return (
    <Page
      title="Room for each of you, and for the two of you"
      lead="Twofold is a private calendar and workspace for two partners. It makes time of your own as visible, and as safe, as time together."
    >
      <ul className="grid gap-4">
        <li className="flex gap-3">
          <span className="mt-1 shrink-0">
            <LaceMark size={20} />
          </span>
          <span>
            <strong className="font-semibold">Mine stays mine.</strong> Your partner sees that a time is taken, and more
            only where you share it. You can take that back.
          </span>
        </li>
        <li className="flex gap-3">
          <span className="mt-1 shrink-0">
            <TwofoldMark size={20} />
          </span>
          <span>
            <strong className="font-semibold">Ours is live.</strong> What one of you plans for both, the other sees as
            it happens.
          </span>
        </li>
      </ul>
      <p className="text-ink-soft">
        No location, no read receipts, no scores. What you write is kept on this server alone; whoever runs it could
        read its database.
      </p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/sign-up">Sign up</ButtonLink>
        <ButtonLink href="/sign-in" kind="quiet">
          Sign in
        </ButtonLink>
      </div>
      <p>
        <Link href="/join" className="font-semibold underline underline-offset-4">
          I have an invitation
        </Link>
      </p>
    </Page>
  );
}
