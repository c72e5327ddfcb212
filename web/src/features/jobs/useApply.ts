/** The application form: what it holds, what each field must hold, and its way to the server. */
import { isEmail, isNotEmpty, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { upload } from "@/api/upload";
import type { Applied } from "@/api/types/public";
import { isZone, localZone } from "@/lib/time";
import { showRefusal } from "@/ui/refusal";
import { faultOf } from "./resume";
import { t } from "./words";

export interface Fields {
  name: string;
  email: string;
  phone: string;
  headline: string;
  location: string;
  time_zone: string;
  links: string;
  letter: string;
  consent: boolean;
  resume: File | null;
  /** People do not see it; programs fill it in. */
  website: string;
}

const empty = (): Fields => ({
  ...{ name: "", email: "", phone: "", headline: "", location: "", links: "", letter: "", website: "" },
  ...{ time_zone: localZone(), consent: false, resume: null },
});

/** What was typed survives a reload of the tab; the file and the consent are given anew. */
const place = (slug: string) => `hb-application-${slug}`;

function typedBefore(slug: string): Partial<Fields> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place(slug)) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function keep(slug: string, fields: Fields): void {
  try {
    sessionStorage.setItem(place(slug), JSON.stringify({ ...fields, resume: null, consent: false }));
  } catch {
    // Storage is closed in this browser: the page itself still holds everything.
  }
}

const linesOf = (links: string) => links.split("\n").map((line) => line.trim()).filter(Boolean);

function formData(fields: Fields): FormData {
  const data = new FormData();
  const { consent, resume, links, ...texts } = fields;
  for (const [name, value] of Object.entries(texts)) if (value.trim()) data.set(name, value.trim());
  for (const link of linesOf(links)) data.append("links", link);
  data.set("consent", String(consent));
  if (resume) data.set("resume", resume);
  return data;
}

export function useApply(slug: string) {
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState(0);
  const form = useForm<Fields>({
    initialValues: { ...empty(), ...typedBefore(slug), consent: false, resume: null },
    validate: {
      name: isNotEmpty(t("nameMissing")),
      email: isEmail(t("emailWrong")),
      time_zone: (zone) => (isZone(zone) ? null : t("zoneWrong")),
      links: (links) => (linesOf(links).every((line) => /^https?:\/\/\S+\.\S+/.test(line)) ? null : t("linkWrong")),
      resume: (file) => (file ? faultOf(file) : t("resumeMissing")),
      consent: (given) => (given ? null : t("consentMissing")),
    },
  });
  const { values } = form;
  useEffect(() => keep(slug, values), [slug, values]);
  const send = useMutation({
    mutationFn: (fields: Fields) =>
      upload<Applied>(`/api/v1/openings/${encodeURIComponent(slug)}/applications`, formData(fields), {
        onProgress: setProgress,
      }),
    onMutate: () => {
      setProblem(null);
      setProgress(0);
    },
    onSuccess: () => sessionStorage.removeItem(place(slug)),
    onError: (error) => setProblem(showRefusal(form, error)),
  });
  return { form, problem, progress, send };
}
