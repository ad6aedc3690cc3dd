// Finds the word that somebody meant. A word that is known is never touched.
import { stem } from './words.js';

/** Edits between two words (insert, delete, replace, swap neighbours); more than `limit` is Infinity. */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length] > limit ? Infinity : last[b.length];
}

// So many edits less count for a word that sounds like the one typed.
const soundsAlike = 1.3;

/** How a word sounds: medical Greek as people write it by ear. The vowel before a last -tomy is kept: -ectomy is not -otomy. */
const sound = (word) => word
  .replace(/^p(?=[ns])/, '').replace(/ph/g, 'f').replace(/gh/g, '').replace(/[ck]h(?=[rlyo])/g, 'k')
  .replace(/c(?=[eiy])|z/g, 's').replace(/[cq]k?u?/g, 'k').replace(/x/g, 'ks')
  .replace(/[aeiouyhw]+/g, (vowels, at, all) => (at === 0 ? 'a' : /^to?m/.test(all.slice(at + vowels.length)) ? 'o' : ''))
  .replace(/(.)\1+/g, '$1');

const limitOf = (length) => (length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3);

// "Weekness" is no form of "week".
const formOf = (word) => (word.endsWith('ness') ? word : stem(word));

/**
 * Words to leave alone, by their hashes alone: one word in 16 that is not among them passes for one that is, but no misspelling that the glossary lists. The same arithmetic as the
 * program's KnownWords: gaps between sorted hashes, each a letter, the last one for 64 more.
 */
function knownWords([size, salt, letters]) {
  const hashes = new Set();
  let at = 0;
  for (const letter of letters) {
    const gap = letter.charCodeAt() - 35;
    at += gap < 64 ? gap : 64;
    if (gap < 64) hashes.add(at);
  }
  return (word) => hashes.has(([...word].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(), 16777619), 2166136261 + salt) >>> 0) % size);
}

/**
 * A dictionary of the library's words. `weights` are its words and how much each matters; `known` are words to leave alone.
 */
export function spellingOf(weights, known) {
  const forms = new Set([...weights.keys()].map(formOf));
  const isOther = knownWords(known);
  const sounds = new Map();
  for (const word of weights.keys()) {
    const key = sound(word);
    sounds.set(key, [...(sounds.get(key) ?? []), word]);
  }

  // Two known words written as one.
  const divide = (word) => {
    for (let at = 4; at <= word.length - 4; at++) {
      const pair = [word.slice(0, at), word.slice(at)];
      if (pair.every((part) => weights.has(part))) return pair;
    }
    return [word];
  };

  return {
    /** Whether a word is right; `surely` trusts no hash. */
    isKnown: (word, surely) => word.replace(/s$/, '').length < (surely ? 3 : 5) || /\d/.test(word) || weights.has(word) || [word, word.replace(/s$/, '')].some((one) => forms.has(formOf(one))) || (!surely && isOther(formOf(word))),

    /** Whether a word that is still being typed may become a known one. */
    isBeginning: (word) => word.length > 2 && [...weights.keys()].some((other) => other.startsWith(word)),

    /** The words that were meant, most often one; the word itself if none is near. */
    correct(word) {
      let best;
      let lowest = Infinity;
      for (const form of new Set([word, word.replace(/s$/, '')])) {
        const limit = limitOf(form.length);
        const key = sound(form);
        const consider = (other, edits) => {
          const cost = edits - (sound(other) === key ? soundsAlike : 0) - (other[0] === word[0] ? 0.4 : 0) - weights.get(other) / 10;
          if (cost < lowest) [best, lowest] = [other, cost];
        };
        for (const other of sounds.get(key) ?? []) {
          if (word.length > 3 && (word.length > 5 || word[0] === other[0])) consider(other, distance(form, other, limit + (word.length > 4 ? 1 : 0)));
        }
        for (const other of limit > 0 ? weights.keys() : []) {
          // People rarely mistake a word's first letter, but for one that sounds alike.
          if (other.length > 3 && word[0] === other[0]) consider(other, distance(form, other, limit));
        }
      }
      return best ? [best] : divide(word);
    },
  };
}
