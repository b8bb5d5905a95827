import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Page } from "@/components/ui/page";
import { pageSession } from "@/lib/auth/page-session";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  if (await pageSession()) redirect("/today");
  return (
    <Page title="Sign in">
      <SignInForm />
      <ul className="grid gap-2">
        <li>
          <Link href="/recover" className="font-semibold underline underline-offset-4">
            I have lost my password
          </Link>
        </li>
        <li>
          New here?{" "}
          <Link href="/sign-up" className="font-semibold underline underline-offset-4">
            Sign up
          </Link>
        </li>
      </ul>
    </Page>
  );
}
