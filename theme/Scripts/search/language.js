// What words mean the same, which carry no weight and which deny: the sense of a text as a list of concepts.
import { stem, wordsOf } from './words.js';

const denial = 'not';
const stems = (text) => wordsOf(text).map(stem);

/** Brings stems to concepts by groups of words that count as one; a group is written `pee urinate pass-water`. */
function groupsOf(groups, denies) {
  const single = new Map();
  const phrases = new Map();
  let longest = 1;
  const plain = (words) => words.map((word) => (denies.has(word) ? denial : single.get(word) ?? word));
  const all = groups.split('~').map((group) => group.split(' ').map(stems));
  const each = (visit) => all.forEach((entries) => entries.forEach((entry) => visit(entry, entries[0].join(' '))));
  each((entry, concept) => entry.length === 1 && single.set(entry[0], concept));
  each((entry, concept) => {
    if (entry.length > 1) phrases.set(plain(entry).join(' '), concept);
    longest = Math.max(longest, entry.length);
  });

  // The longest phrases first, from left to right.
  const join = (words) => {
    const joined = [];
    for (let at = 0; at < words.length; at++) {
      let length = Math.min(longest, words.length - at);
      const phrase = () => words.slice(at, at + length).join(' ');
      while (length > 1 && !phrases.has(phrase())) length--;
      joined.push(length > 1 ? phrases.get(phrase()) : words[at]);
      at += length - 1;
    }
    return joined;
  };

  // Once as written ("go on") and once across the words that carry no weight ("feel really low").
  return (words, drop) => join(join(plain(words.map(stem))).filter((concept) => !drop.has(concept)));
}

/** A language as its file in theme/Search knows it. */
export function languageOf({ stop, light, not, asks, subject, same, help }) {
  const asking = new Set(stems(asks));
  const denies = new Set(stems(not));
  const dropped = new Set(stems(stop));
  const faded = new Set([...dropped, ...stems(light)]);
  const inGeneral = groupsOf(same, denies);
  const subjects = inGeneral(wordsOf(subject), faded);
  const forHelp = groupsOf(`${same}~${help}`, denies);
  return {
    words: wordsOf([stop, light, not, asks, same, help].join(' ')),

    /** Whether a word says what somebody looks for. */
    tells: (word) => !faded.has(stem(word)) && !denies.has(stem(word)),

    /** Whether a word or concept says no more than what the whole library is about. */
    isSubject: (word) => subjects.includes(inGeneral([word], faded)[0]),

    /** Whether somebody asks about a danger, or speaks of what is old. */
    isAsked: (words) => words.some((word) => asking.has(stem(word))),

    /** The concepts of a text, each once. */
    sense: (text) => new Set(inGeneral(wordsOf(text), faded)),

    /**
     * What is said, and what of it is denied: a denial reaches over the next `reach` concepts. For finding signs more words mean the same, and
     * fewer are light.
     */
    statement(words, reach) {
      const said = new Set();
      const denied = new Set();
      let left = 0;
      for (const concept of forHelp(words, dropped)) {
        if (concept === denial) {
          left = reach;
        } else {
          said.add(concept);
          if (left-- > 0) denied.add(concept);
        }
      }
      return { said, denied };
    },
  };
}
