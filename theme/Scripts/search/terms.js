// Which glossary terms a query speaks of. A longer name wins over a shorter one inside it, and a `never` line closes a term.
import { idOf, wordsOf } from './words.js';

const within = (part, whole) => part.every((concept) => whole.has(concept));

export class Terms {
  constructor({ terms, glossary }, language) {
    this.glossary = glossary;
    this.all = terms.map(([name, home, ...lists]) => {
      const [also, never, misspelt] = lists.slice(0, 3).map((list) => (list ? list.split('|') : []));
      return { address: `${glossary}${lists[3] ?? idOf(name)}/`, name, home, also, never, misspelt };
    });
    const sense = (text) => [...new Set(language.concepts(wordsOf(text)))];
    this.keys = this.all.flatMap((term) => [term.name, ...term.also].map((written) => ({ term, concepts: sense(written), length: wordsOf(written).length })));
    this.keys = this.keys.filter(({ concepts }) => concepts.length > 0);
    this.vocabulary = new Map(this.all.map((term) => [term, new Set([term.name, ...term.also].flatMap(sense))]));
    this.closed = new Map(this.all.map((term) => [term, term.never.map(sense).filter((concepts) => concepts.length > 0)]));
  }

  /** The terms in a set of concepts, each with the concepts that name it. */
  find(concepts) {
    const found = this.keys.filter((key) => within(key.concepts, concepts));
    const longest = found.filter((key) => !found.some((other) => other.concepts.length > key.concepts.length && within(key.concepts, new Set(other.concepts))));
    // Of a term's names the one that says most, and of those the one that says it in the fewest words.
    longest.sort((a, b) => b.concepts.length - a.concepts.length || a.length - b.length);
    const byTerm = new Map();
    for (const key of longest) if (!byTerm.has(key.term) && !this.isClosed(key, concepts)) byTerm.set(key.term, key);
    return [...byTerm.values()];
  }

  /** The term that a whole query names: no word of it says anything else. "Fusion" is "fusion" before it is "fusion from the back". */
  whole(found, concepts) {
    const named = found.filter(({ term }) => within([...concepts], this.vocabulary.get(term)));
    return named.sort((a, b) => a.length - b.length)[0]?.term ?? null;
  }

  // "Brittle bone disease" is not osteoporosis, though "brittle bones" is.
  isClosed(key, concepts) {
    return this.closed.get(key.term).some((never) => within(never, concepts) && never.length >= key.concepts.length && never.some((concept) => key.concepts.includes(concept)));
  }
}
