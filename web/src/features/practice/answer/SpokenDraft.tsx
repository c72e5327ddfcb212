/** What was just recorded, before it is sent: to hear again, or to throw away. */
import { Button } from "@mantine/core";
import { useMemo, useSyncExternalStore } from "react";
import { Icon } from "@/ui/icons/Icon";
import { usePlayer } from "../speaking/Heard";
import { pausesOf } from "../speaking/measure";
import type { Player } from "../speaking/Player";
import type { Recorded } from "../speaking/Recorder";
import styles from "../speaking/Speaking.module.css";
import { Waveform } from "../speaking/Waveform";
import { t as speakingWords } from "../speaking/words";
import { t } from "./words";

function Drawn({ recorded, player, onDrop }: { recorded: Recorded; player: Player; onDrop: () => void }) {
  const { playing, at } = useSyncExternalStore(player.subscribe, player.view);
  const pauses = useMemo(() => pausesOf(recorded.levels), [recorded]);
  return (
    <div className={styles.spoken}>
      <div>
        <Waveform label={t("your")} levels={recorded.levels} seconds={recorded.seconds} pauses={pauses} played={at} />
      </div>
      <span className="hb-row hb-gap1">
        <Button size="xs" leftSection={<Icon name={playing ? "pause" : "play"} size={14} />} onClick={() => void player.toggle()}>
          {speakingWords(playing ? "pause" : "play")}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDrop}>
          {t("again")}
        </Button>
      </span>
    </div>
  );
}

export function SpokenDraft({ recorded, onDrop }: { recorded: Recorded; onDrop: () => void }) {
  const player = usePlayer(recorded.sound);
  return player && <Drawn recorded={recorded} player={player} onDrop={onDrop} />;
}
