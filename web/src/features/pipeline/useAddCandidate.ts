/** The form of a new candidate and what the server says to it. */
import { isEmail, isNotEmpty, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "@/api/call";
import { ApiProblem } from "@/lib/problem";
import { showRefusal } from "@/ui/refusal";
import { t } from "./addWords";

export interface NewCandidate {
  name: string;
  email: string;
  phone: string;
  headline: string;
  location: string;
  source: string;
  /** One on each line. */
  links: string;
}

const EMPTY: NewCandidate = { name: "", email: "", phone: "", headline: "", location: "", source: "", links: "" };

/** What was typed for a requisition and not saved yet, until the page is left for good. */
const drafts = new Map<string, NewCandidate>();

export const linesOf = (links: string): string[] =>
  links
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export function useCandidateForm(requisition: string) {
  const form = useForm<NewCandidate>({
    initialValues: drafts.get(requisition) ?? EMPTY,
    validate: {
      name: isNotEmpty(t("nameMissing")),
      email: isEmail(t("emailWrong")),
      links: (links) => (linesOf(links).every((line) => /^https?:\/\/\S+\.\S+/.test(line)) ? null : t("linkWrong")),
    },
  });
  const { values } = form;
  useEffect(() => {
    drafts.set(requisition, values);
  }, [requisition, values]);
  const forget = () => {
    form.setValues(EMPTY);
    // After the effect above has kept the emptied form.
    queueMicrotask(() => drafts.delete(requisition));
  };
  return { ...form, forget };
}

/** Sends only what was filled in. */
export function body(requisition: string, values: NewCandidate, override: string): Record<string, unknown> {
  const { links, ...plain } = values;
  const filled = Object.entries(plain)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== "");
  const lines = linesOf(links);
  return {
    ...Object.fromEntries(filled),
    ...(lines.length > 0 && { links: lines }),
    ...(override.trim() && { override_reason: override.trim() }),
    requisition_id: requisition,
  };
}

export function useAddCandidate(requisition: string, form: ReturnType<typeof useCandidateForm>, onAdded: () => void) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [coolDown, setCoolDown] = useState(false);
  const save = useMutation({
    mutationFn: (sent: Record<string, unknown>) => call<{ candidate_id: string }>("post", "/api/v1/candidates", { body: sent }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["requisition", requisition] });
      void queries.invalidateQueries({ queryKey: ["candidates"] });
      onAdded();
    },
    onError: (error) => {
      setCoolDown(error instanceof ApiProblem && error.code === "cool_down");
      setProblem(showRefusal(form, error));
    },
  });
  const send = (values: NewCandidate, override: string) => {
    setProblem(null);
    save.mutate(body(requisition, values, override));
  };
  return { send, problem, coolDown, pending: save.isPending };
}
