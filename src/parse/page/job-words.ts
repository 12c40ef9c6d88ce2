/**
 * Words by which a stretch of a page shows what it is, in the languages postings come in. They weigh blocks against
 * each other; which role a section has is decided later, in segment, with the taxonomy's own list.
 */

/** Headings that only postings have. */
export const JOB_HEADING =
  /\b(?:responsibilit|requirement|qualification|what (?:you|we)(?:'|’)?(?:ll|d|re)?\b|ways to stand out|you (?:might|may) be a fit|we(?:'|’)?re looking for|how you(?:'|’)?ll|why (?:join|us|you)|what we(?:'|’)?(?:re| are)? (?:looking|offer)|who you are|you (?:have|will|bring|are)|about (?:the|this) (?:role|job|position|team|opportunity)|job (?:description|summary|purpose|duties|details)|position (?:summary|overview|description)|role (?:overview|summary|description)|duties|nice to have|preferred|bonus points|must have|benefits|perks|we offer|your (?:role|profile|mission|tasks|impact|skills|background)|skills|experience|essential|desirable|day[- ]to[- ]day|the role|tech(?:nology)? stack|compensation|how to apply|key (?:skills|accountab)|education)|\b(?:aufgaben|anforderungen|profil|qualifikation|das bringst du|wir bieten|deine|ihre|stellenbeschreibung|über die stelle|missions?|vos|votre|compétences|profil recherché|responsabilidades|requisitos|funciones|ofrecemos|perfil|descripción|descripció|requisits|funcions|taken|functie-?eisen|wat ga je doen|wij bieden|arbetsuppgifter|kvalifikationer|vi erbjuder|mansioni|requisiti|obowiązki|wymagania|oferujemy|atividades)\b/i;

/** Verbs and nouns of requirements and duties in running text. */
export const JOB_WORDS =
  /\b(?:experience|responsib\w+|require[ds]?|requirements?|qualif\w+|skills?|you(?:'|’)ll|you will|you have|degree|bachelor\w*|years|ability to|proficien\w+|knowledge of|familiar\w*|candidates?|we(?:'|’)re (?:looking|hiring)|is hiring|looking for|salary|full[- ]time|part[- ]time|remote|hybrid|on-?site|apply|join (?:us|our)|team|benefits|strong|production|equal opportunity|erfahrung|kenntnisse|bewerb\w+|vollzeit|du |sie |expérience|compétences|poste|experiencia|requisitos|jornada|contrato|ervaring|erfarenhet|esperienza|doświadczenie)\b/gi;

/** A link of two to nine words that names an occupation, as lists of openings hold them. */
export const ROLE_NOUN =
  /\b(?:engineer|developer|manager|analyst|scientist|designer|architect|consultant|specialist|director|intern(?:ship)?|lead|coordinator|administrator|assistant|accountant|recruiter|technician|representative|executive|officer|nurse|teacher|researcher|programmer|officer|associate|advisor|owner|partner|head of|vp|counsel|editor|writer|marketer|strategist|operator|driver|sales|support|devops|sre|entwickler\w*|ingenieur\w*|leiter\w*|développeur|ingénieur|stagiaire|desarrollador\w*|ingenier\w*|ontwikkelaar|praktikant\w*|werkstudent\w*|monitor\w*|instructor|educator|accountant|planner|buyer|paralegal)\b/i;

/** Headings after which other postings follow. */
export const OTHER_JOBS =
  /^(?:(?:\d+ )?(?:similar|related|recommended|other|more|latest|featured|new|current|open|all) (?:open )?(?:jobs?|roles?|positions?|openings?|opportunit\w+|vacanc\w+|postings?|listings?)|(?:similar|related|recommended) (?:searches|for you)|people also (?:viewed|searched)|you (?:might|may) also (?:like|be interested)|(?:jobs?|roles?|positions?|openings?) (?:(?:picked |chosen )?for you|you (?:may|might)|like this|recommended)|more (?:from|at|jobs)|explore (?:more|other|similar)|see (?:also|more|who)|also hiring|ähnliche (?:jobs|stellen\w*)|weitere (?:jobs|stellen\w*)|offres? similaires|autres offres|(?:ofertas|empleos) (?:similares|relacionad\w+)|(?:vergelijkbare|andere) vacatures)/i;

/** Headings of what stands round a posting: application forms, alerts, sharing, consent, comments. */
export const SURROUNDINGS =
  /^(?:apply (?:for|to) this|apply (?:now|here|online|today|below)|submit (?:your |an )?application|application form|quick apply|your application|create (?:a |an )?(?:job )?alert|(?:get )?(?:job alerts?|notified)|set up (?:a )?job|join (?:our|the) (?:talent|mailing|newsletter)|subscribe|sign (?:in|up)|log ?in|share (?:this|via|on)|follow us|report (?:this )?job|(?:we (?:use|value) )?cookie|(?:your )?privacy (?:pref|choice|setting)|manage (?:consent|cookie)|leave a (?:reply|comment)|comments?$|recent posts|related (?:articles?|posts?|stories|content)|read (?:more|next)|latest (?:news|articles|posts)|quick links|meet (?:your|the|our) (?:future |new )?(?:colleagues|co-?workers|teammates|people)|(?:employee|team|customer|success) (?:stories|voices)|testimonials?\b|(?:what|hear what|hear from) (?:our|the) (?:people|employees|colleagues|teams?|customers)\b(?: (?:say|think))?|in the (?:news|press)|contact us$|site ?map|menu$|navigation$|search (?:jobs|for)|filter|voluntary self|self[- ]identif|u\.?s\.? equal employment opportunity information|referrals increase|company overview$|about indeed|jetzt bewerben|job per e-?mail|partager|compartir)/i;

/** Enough of a text to judge it by; counting the words of 10 MB would hold them all. */
const SAMPLE_UNITS = 200_000;

export function countOf(pattern: RegExp, text: string): number {
  return text.slice(0, SAMPLE_UNITS).match(pattern)?.length ?? 0;
}

/** Words in the text's first 200,000 characters. */
export function wordCount(text: string): number {
  return countOf(/[\p{L}\p{N}]+/gu, text);
}
