/** Puts a refusal where it belongs: messages beside their fields, the rest above the form. */
import { ApiProblem, sentence } from "@/lib/problem";

interface FormLike {
  values: object;
  setErrors(errors: Record<string, string>): void;
}

/** Marks the fields that the server named; answers the sentence for what no field of the form can show. */
export function showRefusal(form: FormLike, error: unknown): string | null {
  if (!(error instanceof ApiProblem) || !error.fields) return sentence(error);
  const own = Object.entries(error.fields).filter(([name]) => name in form.values);
  form.setErrors(Object.fromEntries(own));
  return own.length === Object.keys(error.fields).length ? null : sentence(error);
}
