// Which glossary terms a query speaks of. A longer name wins over a shorter one inside it.
import { idOf, wordsOf } from './words.js';

const within = (part, whole) => [...part].every((concept) => whole.has(concept));

export function termsOf({ terms, glossary }, { sense }) {
  // The first block's terms have no page that is about them.
  const all = terms.split('~~').flatMap((block, number) => block.split('~').filter(Boolean).map((row) => {
    const [written, slug] = row.split(';');
    const names = written.split('|');
    const [name] = names;
    return {
      name, names,
      home: number - 1,
      address: `${glossary}${slug ?? idOf(name)}/`,
      vocabulary: new Set(names.flatMap((one) => [...sense(one)])),
    };
  }));
  const keys = all.flatMap((term) => term.names.map((name) => ({ term, concepts: sense(name), length: wordsOf(name).length }))).filter(({ concepts }) => concepts.size > 0);

  return {
    all,

    /** The terms in a set of concepts, each with the concepts that name it. */
    find(concepts) {
      const found = keys.filter((key) => within(key.concepts, concepts));
      const longest = found.filter((key) => !found.some((other) => other.concepts.size > key.concepts.size && within(key.concepts, other.concepts)));
      // Of a term's names the one that says most, and of those the one that says it in the fewest words.
      longest.sort((a, b) => b.concepts.size - a.concepts.size || a.length - b.length);
      const byTerm = new Map();
      for (const key of longest) if (!byTerm.has(key.term)) byTerm.set(key.term, key);
      return [...byTerm.values()];
    },

    /** The term that a whole query names: no word of it says anything else. "Fusion" is "fusion" before it is "fusion from the back". */
    whole: (found, concepts) => found.filter(({ term }) => within(concepts, term.vocabulary)).sort((a, b) => a.length - b.length)[0]?.term,
  };
}
