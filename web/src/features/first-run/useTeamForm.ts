/** The fields of a new organisation or person, and what each must hold before the server is asked. */
import { hasLength, isEmail, isNotEmpty, useForm } from "@mantine/form";
import { SHORTEST_PASSWORD } from "@/lib/password";
import { isZone, localZone } from "@/lib/time";
import { t } from "./words";

export interface NewTeam {
  organisation: string;
  name: string;
  email: string;
  password: string;
  time_zone: string;
}

type NewPerson = Omit<NewTeam, "organisation">;

const person = (): NewPerson => ({ name: "", email: "", password: "", time_zone: localZone() });

const RULES = {
  name: isNotEmpty(t("nameMissing")),
  email: isEmail(t("emailWrong")),
  password: hasLength({ min: SHORTEST_PASSWORD }, t("passwordShort")),
  time_zone: (zone: string) => (isZone(zone) ? null : t("zoneWrong")),
};

export const useTeamForm = () =>
  useForm<NewTeam>({
    initialValues: { organisation: "", ...person() },
    validate: { organisation: isNotEmpty(t("organisationMissing")), ...RULES },
  });

/** One person alone; the zone is the browser's. */
export const usePersonForm = () => useForm<NewPerson>({ initialValues: person(), validate: RULES });
