/** The one step here that cannot be taken back is asked about. */
import { Button, Group, Modal } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Story } from "@/api/types/prep/stories";
import { after } from "@/lib/after";
import { QueryError } from "@/ui/QueryError";
import { useDeleteStory } from "../queries";
import { t } from "./words";

export function DeleteStory({ story, onClose }: { story: Story; onClose: () => void }) {
  const remove = useDeleteStory(story.id);
  const navigate = useNavigate();
  return (
    <Modal opened onClose={onClose} title={t("removeAsk", { title: story.title || t("untitled") })} closeButtonProps={{ "aria-label": t("cancel") }}>
      <p>{t("removeWhy")}</p>
      {remove.error && <QueryError error={remove.error} />}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button
          variant="filled" color="bad" loading={remove.isPending}
          onClick={() => after(remove, undefined, () => void navigate({ to: "/prepare/stories" }))}
        >
          {t("remove")}
        </Button>
      </Group>
    </Modal>
  );
}
