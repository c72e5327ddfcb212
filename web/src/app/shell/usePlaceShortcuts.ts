/** `g` and a letter for every place of the sidebar. */
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { shortcuts } from "@/ui/shortcuts";
import type { PlaceGroup } from "../navigation";
import { t } from "../words";

export function usePlaceShortcuts(groups: PlaceGroup[]): void {
  const router = useRouter();
  const places = groups.flatMap((group) => group.places);
  // The places change with the person's roles only; their keys say when.
  const signature = places.map((place) => place.key).join("");
  useEffect(() => {
    const removals = places.map((place) =>
      shortcuts.add({
        keys: `g ${place.key}`,
        label: place.label,
        group: t("groupGo"),
        run: () => void router.navigate({ to: place.to }),
      }),
    );
    return () => removals.forEach((remove) => remove());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `places` is a new list at every draw
  }, [signature, router]);
}
