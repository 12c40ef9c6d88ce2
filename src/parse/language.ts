/** The commonest words of the languages postings come in; a posting is in the language whose words it uses most. */
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'with', 'in', 'for', 'you', 'we', 'our', 'is', 'are', 'as', 'or', 'will', 'your'],
  de: ['und', 'die', 'der', 'wir', 'mit', 'für', 'du', 'sie', 'ein', 'eine', 'von', 'im', 'bei', 'dich', 'unser', 'zu'],
  fr: ['et', 'les', 'des', 'vous', 'nous', 'pour', 'dans', 'une', 'est', 'sur', 'votre', 'notre', 'avec', 'du', 'la', 'le'],
  es: ['y', 'los', 'las', 'con', 'para', 'una', 'del', 'por', 'que', 'nuestro', 'tu', 'el', 'la', 'en', 'de', 'se'],
  nl: ['het', 'een', 'van', 'en', 'je', 'wij', 'voor', 'met', 'bij', 'onze', 'jij', 'zijn', 'aan', 'de', 'ons', 'als'],
  pt: ['os', 'das', 'uma', 'com', 'para', 'você', 'nosso', 'em', 'do', 'da', 'e', 'que', 'na', 'no', 'por', 'sua'],
  it: ['il', 'di', 'per', 'con', 'una', 'della', 'gli', 'nel', 'che', 'sono', 'siamo', 'tuo', 'nostro', 'le', 'e', 'i'],
  pl: ['i', 'w', 'z', 'na', 'do', 'oraz', 'się', 'dla', 'jest', 'nas', 'praca', 'od', 'pracy', 'o', 'lub', 'przez'],
};
/** Enough text to tell, little enough to be quick. */
const SAMPLE_UNITS = 4000;
const MIN_HITS = 5;

/** ISO 639-1 code of the text's main language, or null where too little of any language is seen. */
export function languageOf(text: string): string | null {
  const words = text.slice(0, SAMPLE_UNITS).toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  let bestHits = MIN_HITS - 1;
  for (const [language, common] of Object.entries(COMMON_WORDS)) {
    const hits = common.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (hits > bestHits) [best, bestHits] = [language, hits];
  }
  return best;
}
