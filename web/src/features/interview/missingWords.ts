import type { Missing } from "./draft";
import { t } from "./messages";

/** "2 ratings with evidence, the vote" */
export function missingWords({ both, rating, evidence, vote }: Missing): string {
  const parts = [
    both.length > 0 && t("missingBoth", { count: both.length }),
    rating.length > 0 && t("missingRating", { count: rating.length }),
    evidence.length > 0 && t("missingEvidence", { count: evidence.length }),
    vote && t("missingVote"),
  ];
  return parts.filter(Boolean).join(", ");
}
