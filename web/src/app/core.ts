/** The one query client and the one event stream of this tab. */
import { createEvents, createQueries } from "@/api/queries";

export const queries = createQueries();
export const events = createEvents(queries);
