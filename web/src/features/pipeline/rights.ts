/** What the viewer may do with a requisition, read from the server's closed list. */
import type { Requisition } from "@/api/types/requisition";

export const mayEdit = ({ may }: Requisition): boolean => may.includes("edit");
/** Only an open requisition takes candidates. */
export const mayAdd = ({ may }: Requisition): boolean => may.includes("add_candidate");
