/** A failure where the content would be: what failed, what to do, Retry. The rest of the page goes on. */
import { Button } from "@mantine/core";
import { ApiProblem, sentence } from "@/lib/problem";
import { messages } from "@/lib/messages";
import { Icon } from "@/ui/icons/Icon";

const t = messages({ retry: "Retry", reference: "Reference {id}" });

export interface QueryErrorProps {
  error: unknown;
  /** Missing when asking again cannot help. */
  retry?: () => void;
  /** What is safe, as a sentence: "Your notes are kept in this browser." */
  kept?: string;
}

export function QueryError({ error, retry, kept }: QueryErrorProps) {
  const reference = error instanceof ApiProblem ? error.request_id : undefined;
  return (
    <div className="hb-note bad" role="alert">
      <Icon name="warning" />
      <div className="hb-grow">
        <p>
          {sentence(error)} {kept}
        </p>
        {reference && <p className="hb-xs">{t("reference", { id: reference })}</p>}
      </div>
      {retry && (
        <Button size="xs" onClick={retry}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}
