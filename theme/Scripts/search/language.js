// What words mean the same, which carry no weight and which deny: the sense of a text as a list of concepts.
import { stem, wordsOf } from './words.js';

const denial = 'not';

/** Groups of words that count as one; a group is written `pee|urinate|pass water`. */
class Groups {
  constructor(groups, language) {
    const all = groups.map((group) => group.split('|').map((entry) => wordsOf(entry).map(stem)));
    this.single = new Map(all.flatMap(([first, ...others]) => [first, ...others].filter((entry) => entry.length === 1).map(([word]) => [word, first.join(' ')])));
    this.phrases = new Map();
    for (const [first, ...others] of all) {
      for (const entry of [first, ...others].filter((words) => words.length > 1)) this.phrases.set(this.plain(entry, language).join(' '), first.join(' '));
    }
    this.longest = Math.max(1, ...[...this.phrases.keys()].map((phrase) => phrase.split(' ').length));
  }

  /** Stems with every word that is one of a group, or denies, replaced by the word that stands for them all. */
  plain(stems, language) {
    return stems.map((word) => (language.denies.has(word) ? denial : this.one(word)));
  }

  one(word) {
    return this.single.get(word) ?? word;
  }

  /** The longest phrases first, from left to right. */
  join(words) {
    const joined = [];
    for (let at = 0; at < words.length; at++) {
      let length = Math.min(this.longest, words.length - at);
      while (length > 1 && !this.phrases.has(words.slice(at, at + length).join(' '))) length--;
      joined.push(length > 1 ? this.phrases.get(words.slice(at, at + length).join(' ')) : words[at]);
      at += length - 1;
    }
    return joined;
  }
}

/** A language as its file in theme/Search knows it. */
export class Language {
  constructor({ stop = '', light = '', known = '', not = '', same = [], help = [] }) {
    this.stop = new Set(wordsOf(stop).map(stem));
    this.light = new Set([...this.stop, ...wordsOf(light).map(stem)]);
    this.denies = new Set(wordsOf(not).map(stem));
    this.same = new Groups(same, this);
    this.help = new Groups([...same, ...help], this);
    this.words = [stop, light, known, not, ...same, ...help].flatMap((text) => wordsOf(text));
  }

  isStop(word) {
    return this.light.has(stem(word));
  }

  /** The concepts of words. For finding signs (`forHelp`) more words mean the same, and fewer are light. */
  concepts(words, forHelp = false) {
    const groups = forHelp ? this.help : this.same;
    const drop = forHelp ? this.stop : this.light;
    // Once as written ("go on") and once across the words that carry no weight ("feel really low").
    const joined = groups.join(groups.plain(words.map(stem), this));
    return groups.join(joined.filter((concept) => !drop.has(concept)));
  }

  /** What is said, and what of it is denied: a denial reaches over the next `reach` concepts. */
  statement(words, reach) {
    const said = new Set();
    const denied = new Set();
    let left = 0;
    for (const concept of this.concepts(words, true)) {
      if (concept === denial) {
        left = reach;
        continue;
      }
      said.add(concept);
      if (left-- > 0) denied.add(concept);
    }
    return { said, denied };
  }
}
