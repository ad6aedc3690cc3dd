// Finds the word that somebody meant. A word that is known is never touched.
import { stem, wordsOf } from './words.js';

/** Edits between two words (insert, delete, replace, swap neighbours); more than `limit` is Infinity. */
export function distance(a, b, limit) {
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

/** How a word sounds: medical Greek as people write it by ear. The vowel before a last -tomy is kept: -ectomy is not -otomy. */
export const sound = (word) => word
  .replace(/^ps/, 's').replace(/^pn/, 'n').replace(/^rh/, 'r')
  .replace(/ph/g, 'f').replace(/gh/g, '').replace(/th/g, 't').replace(/[ck]h(?=[rlyo])/g, 'k')
  .replace(/sc(?=[eiy])/g, 's').replace(/c(?=[eiy])/g, 's').replace(/[cq]k?u?/g, 'k').replace(/x/g, 'ks').replace(/z/g, 's')
  .replace(/[aeiouyhw]+/g, (vowels, at, all) => (at === 0 ? 'a' : /^to?m/.test(all.slice(at + vowels.length)) ? 'o' : ''))
  .replace(/(.)\1+/g, '$1');

const limitOf = (length) => (length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3);

/** The one of some names that a misspelling stands for. */
export const nearest = (written, names) => names
  .map((name) => [distance(written, name.toLowerCase(), 40), name]).sort(([a], [b]) => a - b)[0][1];

/**
 * A dictionary of the library's words. `weights` are its words and how much each matters; `known` are words to leave alone; `misspelt` are
 * pairs of what the glossary has seen written and what was meant.
 */
export class Spelling {
  constructor(weights, known, misspelt) {
    this.misspelt = new Map(misspelt.map(([written, meant]) => [wordsOf(written).join(' '), wordsOf(meant)]));
    this.weights = weights;
    this.known = new Set([...weights.keys(), ...known].flatMap((word) => [word, stem(word)]));
    this.sounds = new Map();
    for (const word of weights.keys()) {
      const key = sound(word);
      this.sounds.set(key, [...(this.sounds.get(key) ?? []), word]);
    }
  }

  /** Words with every misspelling that the glossary lists put right, longest first. */
  phrases(words) {
    const right = [];
    for (let at = 0; at < words.length; at++) {
      let length = Math.min(5, words.length - at);
      while (length > 0 && !this.misspelt.has(words.slice(at, at + length).join(' '))) length--;
      right.push(...(length > 0 ? this.misspelt.get(words.slice(at, at + length).join(' ')) : [words[at]]));
      at += Math.max(length - 1, 0);
    }
    return right;
  }

  // "Weekness" is no form of "week".
  isKnown(word) {
    // The stem keeps the s of a word such as "SNRIs", which ends like "pelvis".
    return word.length < 3 || /\d/.test(word) || this.known.has(word) || this.known.has(word.replace(/s$/, ''))
      || (!word.endsWith('ness') && this.known.has(stem(word)));
  }

  /** Whether a word that is still being typed may become a known one. */
  isBeginning(word) {
    return word.length > 2 && [...this.weights.keys()].some((other) => other.startsWith(word));
  }

  /** The words that were meant, most often one; null if none is near. */
  correct(word) {
    const limit = limitOf(word.length);
    let best = null;
    let lowest = Infinity;
    const consider = (other, edits) => {
      const cost = edits - (sound(other) === sound(word) ? 0.8 : 0) - (other[0] === word[0] ? 0.4 : 0) - this.weights.get(other) / 10;
      if (cost < lowest && edits < Infinity) [best, lowest] = [other, cost];
    };
    for (const other of this.sounds.get(sound(word)) ?? []) {
      const edits = distance(word, other, limit + (word.length > 4 ? 1 : 0));
      if (word.length > 3 && (word.length > 5 || word[0] === other[0])) consider(other, edits);
    }
    for (const other of limit > 0 ? this.weights.keys() : []) {
      // People rarely mistake a word's first letter, but for one that sounds alike.
      if (other.length > 3 && word[0] === other[0]) consider(other, distance(word, other, limit));
    }
    return best ? [best] : this.divide(word);
  }

  /** Two known words written as one. */
  divide(word) {
    for (let at = 4; at <= word.length - 4; at++) {
      const pair = [word.slice(0, at), word.slice(at)];
      if (pair.every((part) => this.weights.has(part))) return pair;
    }
    return null;
  }
}
