/** People who watch the round. */
import { Select } from "@mantine/core";
import { Chip } from "@/ui/parts/Chip";
import styles from "./Booking.module.css";
import type { Booking } from "./useBooking";
import { t } from "./words";

const MOST = 4;

export function Shadows({ booking: { shadows, setShadows, eligible, lead, problem } }: { booking: Booking }) {
  const people = (eligible.data ?? []).map((each) => each.person);
  const free = people.filter((person) => person.id !== lead && !shadows.some((chosen) => chosen.id === person.id));
  const add = (id: string | null) => {
    const person = people.find((each) => each.id === id);
    if (person) setShadows([...shadows, person]);
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t("shadows")}</legend>
      {shadows.length > 0 && (
        <div className={styles.chips}>
          {shadows.map((person) => (
            <Chip key={person.id} onRemove={() => setShadows(shadows.filter((each) => each.id !== person.id))}>
              {person.name}
            </Chip>
          ))}
        </div>
      )}
      {shadows.length < MOST && (
        <Select
          searchable
          aria-label={t("addShadow")}
          placeholder={t("addShadow")}
          nothingFoundMessage={t("nobody")}
          error={problem.fields["shadows"]}
          data={free.map((person) => ({ value: person.id, label: person.name }))}
          value={null}
          onChange={add}
          comboboxProps={{ withinPortal: true }}
        />
      )}
      <p className="hb-xs hb-t3">{t("shadowsHint")}</p>
    </fieldset>
  );
}
