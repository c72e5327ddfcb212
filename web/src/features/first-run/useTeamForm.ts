/** The fields of a new organisation and what each must hold before the server is asked. */
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

export function useTeamForm() {
  return useForm<NewTeam>({
    initialValues: { organisation: "", name: "", email: "", password: "", time_zone: localZone() },
    validate: {
      organisation: isNotEmpty(t("organisationMissing")),
      name: isNotEmpty(t("nameMissing")),
      email: isEmail(t("emailWrong")),
      password: hasLength({ min: SHORTEST_PASSWORD }, t("passwordShort")),
      time_zone: (zone) => (isZone(zone) ? null : t("zoneWrong")),
    },
  });
}
