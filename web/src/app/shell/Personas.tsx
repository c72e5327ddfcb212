/** In a demo the foot of the sidebar lets one look through somebody else's eyes. Never loaded elsewhere. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMatches, useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { call } from "@/api/call";
import { enter, seatOf, type Session } from "@/api/session";
import type { List, PersonRef } from "@/api/types/shared";
import { PersonaSwitcher } from "@/ui/parts/PersonaSwitcher";
import { toastError } from "@/ui/toast";
import { HOME, PREPARE } from "../navigation";
import { personasAround } from "./personasAround";

export interface DemoPersona {
  key: string;
  person: PersonRef;
  label: string;
}

/** The application that stands open, by the address: the people of its loop are offered first. */
const useOpenApplication = (): string | undefined =>
  useMatches({
    select: (matches) => {
      const place = matches.find((match) => match.pathname.startsWith("/applications/"));
      return (place?.params as { id?: string } | undefined)?.id;
    },
  });

/** Whoever lives in the other seat begins at its first page: the one that stands open belongs to the seat that was left. */
function useBecome(session: Session) {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (id: string) => call<Session>("post", "/api/v1/demo/persona", { body: { person_id: id } }),
    onSuccess: async () => {
      const next = await enter(queries);
      if (next && seatOf(next) !== seatOf(session)) {
        await router.navigate({ to: seatOf(next) === "candidate" ? PREPARE : HOME });
      }
      await router.invalidate();
    },
    onError: toastError,
  });
}

export function Personas({ session, rail = false }: { session: Session; rail?: boolean }) {
  const application = useOpenApplication();
  const { data } = useQuery({
    queryKey: ["demo", "personas"],
    queryFn: () => call<List<DemoPersona>>("get", "/api/v1/demo/personas"),
    staleTime: Infinity,
  });
  const { data: view } = useQuery({
    queryKey: ["application", application],
    queryFn: ({ signal }) => call<unknown>("get", `/api/v1/applications/${application}`, { signal }),
    enabled: application !== undefined,
    retry: false,
  });
  const become = useBecome(session);
  const personas = useMemo(() => personasAround(data?.items ?? [], application ? view : undefined), [data, view, application]);
  if (!data) return null;
  return <PersonaSwitcher personas={personas} current={session.person.id} onSwitch={become.mutate} rail={rail} />;
}
