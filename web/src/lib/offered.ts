/**
 * Whether people are led to the candidate seat. Its plan, drills and rehearsals answer; its bank of stories does not yet,
 * and a seat is offered whole or not at all. Until then it is reached by its address, `/welcome/prepare`.
 */
export const CANDIDATE_SEAT_IS_OFFERED: boolean = false;
