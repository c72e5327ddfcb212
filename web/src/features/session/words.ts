import { messages } from "@/lib/messages";

export const t = messages({
  signIn: "Sign in",
  email: "Email",
  password: "Password",
  emailMissing: "Enter your email address",
  passwordMissing: "Enter your password",
  forgotten: "No account, or lost the password? An administrator can send you a new invitation link.",
  join: "Join {organisation}",
  joinLead: "You are invited as {name}, {email}. Choose a password to come in.",
  choosePassword: "Password",
  passwordHint: "At least 10 characters. A short sentence works well.",
  passwordShort: "Use at least 10 characters",
  accept: "Accept and come in",
  used: "This invitation cannot be used",
  usedLead: "It may have been used already, or replaced by a newer one. Ask whoever invited you for a new link.",
  toSignIn: "Go to sign-in",
});
