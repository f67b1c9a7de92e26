/** Addresses as people read them. Programs and links have them percent-coded. */

/** What stands for itself in an address that is read: no space, nothing that is not seen. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Characters beyond ASCII as themselves; those that an address must have coded stay so. It leads
 * to the same place: browsers code them again.
 */
export function shownAddress(address: string): string {
  return address.replace(/(?:%[89a-f][0-9a-f])+/giu, (coded) => {
    try {
      return Array.from(decodeURIComponent(coded), (sign) =>
        SEEN.test(sign) ? sign : encodeURIComponent(sign),
      ).join('');
    } catch {
      // Bytes of another encoding (GBK) are no characters of ours.
      return coded;
    }
  });
}
