// How well the structure of each page (title, headings, the terms it is about) answers a query.
import { idOf, stem, wordsOf } from './words.js';

const weight = { title: 10, covered: 3, written: 3, heading: 6, together: 4, home: 8, exact: 5, named: 5 };

/** A term's name as its page's title: a common noun with a capital, "mRNA" as it is. */
const headed = (name) => (/^\S*\p{Lu}/u.test(name) ? name : name[0].toUpperCase() + name.slice(1));

export class Pages {
  constructor({ pages, topics, types }, terms, language) {
    this.language = language;
    const sense = (text) => new Set(language.concepts(wordsOf(text)));
    const termPages = terms.map(({ address, name }) => [address, headed(name), topics.length - 1, 0, '']);
    this.all = [...pages, ...termPages].map(([address, title, topic, type, headings], number) => ({
      number, address, title, topic: topics[topic], type: types[type], isTerm: topic === topics.length - 1,
      sense: sense(title), stems: new Set(wordsOf(title).map(stem)),
      headings: (headings ? headings.split('\n') : []).map((line) => {
        const [text, id = idOf(text)] = line.split('#');
        return { text, id, sense: sense(text) };
      }),
    }));
    for (const page of this.all) page.together = new Set([page, ...page.headings].flatMap((part) => [...part.sense]));
    this.byAddress = new Map(this.all.map((page) => [page.address, page]));
    this.spread = new Map();
    for (const page of this.all) {
      for (const concept of page.together) this.spread.set(concept, (this.spread.get(concept) ?? 0) + 1);
    }
  }

  /** A concept weighs more the fewer pages have it. */
  rarity(concept) {
    return Math.log(1 + this.all.length / (1 + (this.spread.get(concept) ?? 0)));
  }

  /** How much of a query a set of concepts holds, from 0 to 1. */
  share(concepts, query, total) {
    let held = 0;
    for (const concept of query) if (concepts.has(concept)) held += this.rarity(concept);
    return total > 0 ? held / total : 0;
  }

  /** Every page with a score above 0, and the heading that fits best. `terms` are those the query speaks of, `whole` the one it names. */
  score(query, terms, whole, words) {
    const written = words.map(stem);
    const total = [...query].reduce((sum, concept) => sum + this.rarity(concept), 0);
    const scores = new Map();
    const add = (page, points, heading) => {
      const before = scores.get(page) ?? { points: 0, heading: null };
      scores.set(page, { points: before.points + points, heading: heading ?? before.heading });
    };
    for (const page of this.all) {
      const title = this.share(page.sense, query, total);
      if (title > 0) {
        const exact = written.filter((word) => page.stems.has(word)).length / written.length;
        add(page, weight.title * title + weight.covered * title * this.covered(page.sense, query) + weight.written * exact);
      }
      let best = { part: null, share: 0 };
      for (const part of page.headings) {
        const share = this.share(part.sense, query, total) * (0.7 + 0.3 * this.covered(part.sense, query));
        if (share > best.share) best = { part, share };
      }
      if (best.share > 0) add(page, weight.heading * best.share, best.part);
      const together = this.share(page.together, query, total);
      if (together > 0) add(page, weight.together * together);
    }
    for (const { term, concepts } of terms) {
      const share = this.share(new Set(concepts), query, total);
      const home = this.all[term.home];
      if (home) add(home, weight.home * share + (term === whole ? weight.exact : 0));
      const own = this.byAddress.get(term.address);
      if (own) add(own, weight.named * share);
    }
    return scores;
  }

  covered(concepts, query) {
    let held = 0;
    for (const concept of concepts) if (query.has(concept)) held++;
    return held / concepts.size;
  }
}
