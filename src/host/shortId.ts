/**
 * The first eight digits of a UUID. An id stands in every fact and every lease, so its length is written all day long;
 * it has to be new only among the windows and breaks that one person's files still name.
 */
export const shortId = (uuid: string): string => uuid.slice(0, 8);
