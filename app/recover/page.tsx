import type { Metadata } from "next";
import Link from "next/link";
import { RecoverForm } from "@/components/auth/recover-form";
import { Page } from "@/components/ui/page";

export const metadata: Metadata = { title: "Set a new password" };

export default function RecoverPage() {
  return (
    <Page
      title="Set a new password"
      lead="With one of your recovery codes. Every device that is signed in to your account is signed out."
    >
      <RecoverForm />
      <p className="text-ink-soft">
        No codes left? Whoever runs this server can make one for you. Your partner’s account cannot.
      </p>
      <p>
        <Link href="/sign-in" className="font-semibold underline underline-offset-4">
          Back to sign in
        </Link>
      </p>
    </Page>
  );
}
