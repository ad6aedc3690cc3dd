// Words as the search sees them: folded, cut apart, and brought to a stem.

/** Small letters without accents, and one kind of apostrophe. */
const fold = (text) => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`´]/g, "'");

// "can't" is one word, "surgeon's" is about a surgeon.
const cut = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

// "Non-union" is written "nonunion" as often.
const prefix = /(?<!\p{L})(non|re|de|micro|post)-(?=\p{L}{4})/gu;

/** The words of a text. */
export const wordsOf = (text) => (fold(text).replace(prefix, '$1').match(cut) ?? []).map((word) => word.replace(/'s$/, '').replace("'", ''));

// One spelling for what the two sides of the Atlantic write differently.
const american = (word) => word
  .replace(/ae|^oe/g, 'e')
  .replace(/(?<=..)our(?=s?$|al)/, 'or')
  .replace(/is(?=(?:e|ed|es|ing|ation)s?$)/, 'iz')
  .replace(/^disk/, 'disc');

const singular = (word) => {
  if (/.{3}oses$/.test(word)) return `${word.slice(0, -2)}is`;
  if (/.{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suiy]s$/.test(word) ? word.slice(0, -1) : word;
};

/** The id that the program gives to a heading, and the name it gives to a page. */
export const idOf = (text) => text.toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{N}\p{Mn}]+/gu, '-').replace(/^-|-$/g, '');

/** What the forms of a word have in common; -ectomy and -otomy stay apart. */
export function stem(written) {
  if (written.length < 4 || /\d/.test(written)) return written;
  const word = singular(american(written));
  const [, root = word, ending] = /^(.*?)(ation|ating|ated|ate|ator|ion|ing|edly|(?<!e|scar|depress)ed|ness|ly)$/.exec(word) ?? [];
  const kept = root.length > 2 && /[aeiouy]/.test(root) ? root : word;
  const single = kept !== word && /ing|ed/.test(ending) ? kept.replace(/([bdgmnprt])\1$/, '$1') : kept;
  return single.length > 3 ? single.replace(/e$/, '').replace(/y$/, 'i') : single;
}
