import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { pageSession } from "@/lib/auth/page-session";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  if (await pageSession()) redirect("/today");
  return <SignUpForm />;
}
