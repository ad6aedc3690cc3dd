// How well the structure of each page (title, headings, the terms it is about) answers a query.
import { stem, wordsOf } from './words.js';

// How much a word weighs that says no more than what the whole library is about.
const ofSubject = 0.4;

const weight = { title: 6, covered: 25, written: 9, together: 24, home: 31, named: 59 };

/** A term's name as its page's title: a common noun with a capital, "mRNA" as it is. */
const headed = (name) => (/^\S*\p{Lu}/u.test(name) ? name : name[0].toUpperCase() + name.slice(1));

export function pagesOf({ pages, topics, types }, terms, { sense, isSubject }) {
  const termPages = terms.map(({ address, name }) => [address, headed(name), topics.length - 1, 0]);
  const listed = pages.split('~~').flatMap((block) => {
    const [[topic, folder], ...rows] = block.split('~').map((row) => row.split(';'));
    return rows.map(([slug, title, type, headings]) => [folder + slug + (slug && '/'), title, Number(topic), type, headings]);
  });
  const all = [...listed, ...termPages].map(([address, title, topic, type, headings = ''], number) => {
    const said = sense(title);
    return {
      number, address, title, headings, said,
      topic: topics[topic], type: types[type || 0], isTerm: topic === topics.length - 1,
      stems: new Set(wordsOf(title).map(stem)),
      together: new Set([...said, ...sense(headings)]),
      // The name of its file too is about it.
      about: new Set([...said, ...sense(headings), ...sense(address.split(/\W/).join(' '))]),
    };
  });
  const byAddress = new Map(all.map((page) => [page.address, page]));
  const spread = new Map();
  for (const { together, stems } of all) for (const concept of new Set([...together, ...stems])) spread.set(concept, (spread.get(concept) ?? 0) + 1);

  // A concept weighs more the fewer pages have it.
  const rarityOf = (word, number = spread.get(word) ?? 0) => Math.log(1 + all.length / (1 + number)) * (isSubject(word) ? ofSubject : 1);
  const sum = (concepts) => [...concepts].reduce((total, concept) => total + rarityOf(concept), 0);

  /** The points of every page that has any. `found` are the terms the query speaks of. */
  const score = (query, found, words) => {
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
        const exact = sum(written.filter((word) => page.stems.has(word))) / sum(written);
        add(page, title * (weight.title + weight.covered * covered) + weight.written * exact);
      }
      add(page, weight.together * share(page.together));
    }
    for (const { term, concepts } of found) {
      const held = share(concepts);
      add(all[term.home], weight.home * held);
      add(byAddress.get(term.address), weight.named * held);
    }
    return scores;
  };

  return { all, byAddress, rarityOf, score };
}
