/** Who is offered in the persona switcher: the people of the open application first, with their part in it. */
import type { PersonRef } from "@/api/types/shared";
import type { Persona } from "@/ui/parts/usePersonaList";
import { t } from "../words";

interface Offered {
  person: PersonRef;
  label: string;
}

/** What of an application's view names people; read with care, since the page's own query may fill the same place. */
interface Around {
  requisition?: { hiring_manager?: PersonRef; recruiter?: PersonRef };
  loop?: { rounds?: Seat[] };
  screens?: Seat[];
}

interface Seat {
  name: string;
  lead: PersonRef | null;
  shadows?: PersonRef[];
  bar_raiser?: boolean;
}

function partsIn(view: Around): Map<string, string> {
  const parts = new Map<string, string>();
  const take = (person: PersonRef | null | undefined, words: string) => {
    if (person && !parts.has(person.id)) parts.set(person.id, words);
  };
  take(view.requisition?.recruiter, t("partRecruiter"));
  take(view.requisition?.hiring_manager, t("partManager"));
  const seats = [...(view.loop?.rounds ?? []), ...(view.screens ?? [])];
  for (const seat of seats) take(seat.lead, seat.bar_raiser ? t("partBarRaiser") : t("partLeads", { round: seat.name }));
  for (const seat of seats) seat.shadows?.forEach((person) => take(person, t("partListens", { round: seat.name })));
  return parts;
}

export function personasAround(offered: readonly Offered[], view: unknown): Persona[] {
  const parts = typeof view === "object" && view !== null ? partsIn(view) : new Map<string, string>();
  const persona = ({ person, label }: Offered): Persona => ({
    id: person.id,
    name: person.name,
    role: parts.get(person.id) ?? label,
    ...(person.bar_raiser && { barRaiser: true }),
  });
  const order = [...parts.keys()];
  const near = offered.filter(({ person }) => parts.has(person.id));
  near.sort((one, other) => order.indexOf(one.person.id) - order.indexOf(other.person.id));
  return [...near, ...offered.filter(({ person }) => !parts.has(person.id))].map(persona);
}
