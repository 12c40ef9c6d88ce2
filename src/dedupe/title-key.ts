/** Words that say how a job is offered, not which job it is. */
const OFFER_WORDS = new Set(
  'a an the of for and in at to with remote remotely hybrid onsite site urgent urgently immediate immediately hiring now need needed opening opportunity job position role w2 c2c 1099 contract contractor permanent perm temporary temp full part time fulltime parttime m f d w x h us usa uk eu'.split(
    ' ',
  ),
);
const SHORT_FORMS: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  engr: 'engineer',
};
/** Requisition numbers, and years of experience given as numbers. */
const NUMBER = /^\d{2,}$/;

/**
 * What a title calls the job, so that "Sr. Data Engineer (Remote)" and "Data Engineer, Senior" are the same: words in
 * small letters, each once and sorted, without brackets, numbers, and words about the offer. Empty where nothing is left.
 */
export function titleKey(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[([{][^)\]}]*[)\]}]/g, ' ')
    .match(/[\p{L}\p{N}+#]+/gu);
  const kept = (words ?? [])
    .map((word) => SHORT_FORMS[word] ?? word)
    .filter((word) => !OFFER_WORDS.has(word) && !NUMBER.test(word));
  return [...new Set(kept)].sort().join(' ');
}
