// How well the structure of each page (title, headings, the terms it is about) answers a query.
import { stem, wordsOf } from './words.js';

const weight = { title: 12.5, covered: 6.5, written: 8.5, together: 12, home: 13.5, exact: 3, named: 5 };

/** A term's name as its page's title: a common noun with a capital, "mRNA" as it is. */
const headed = (name) => (/^\S*\p{Lu}/u.test(name) ? name : name[0].toUpperCase() + name.slice(1));

export function pagesOf({ pages, topics, types }, terms, { sense }) {
  const termPages = terms.map(({ address, name }) => [address, headed(name), topics.length - 1, 0]);
  const all = [...pages, ...termPages].map(([address, title, topic, type, headings = ''], number) => {
    const said = sense(title);
    return {
      number, address, title, headings, said,
      topic: topics[topic], type: types[type], isTerm: topic === topics.length - 1,
      stems: new Set(wordsOf(title).map(stem)),
      together: new Set([...said, ...sense(headings)]),
    };
  });
  const byAddress = new Map(all.map((page) => [page.address, page]));
  const spread = new Map();
  for (const { together } of all) for (const concept of together) spread.set(concept, (spread.get(concept) ?? 0) + 1);

  // A concept weighs more the fewer pages have it.
  const rarity = (concept) => Math.log(1 + all.length / (1 + (spread.get(concept) ?? 0)));
  const sum = (concepts) => [...concepts].reduce((total, concept) => total + rarity(concept), 0);

  /** The points of every page that has any. `found` are the terms the query speaks of, `whole` the one it names. */
  const score = (query, found, whole, words) => {
    const written = words.map(stem);
    const total = sum(query);
    const shared = (concepts) => [...concepts].filter((concept) => query.has(concept));
    // How much of the query a set of concepts says, from 0 to 1.
    const share = (concepts) => (total > 0 ? sum(shared(concepts)) / total : 0);
    const scores = new Map();
    const add = (page, points) => {
      if (page && points > 0) scores.set(page, points + (scores.get(page) ?? 0));
    };
    for (const page of all) {
      const title = share(page.said);
      if (title > 0) {
        const covered = shared(page.said).length / page.said.size;
        const exact = written.filter((word) => page.stems.has(word)).length / written.length;
        add(page, title * (weight.title + weight.covered * covered) + weight.written * exact);
      }
      add(page, weight.together * share(page.together));
    }
    for (const { term, concepts } of found) {
      const held = share(concepts);
      add(all[term.home], weight.home * held + (term === whole ? weight.exact : 0));
      add(byAddress.get(term.address), weight.named * held);
    }
    return scores;
  };

  return { all, byAddress, score };
}
