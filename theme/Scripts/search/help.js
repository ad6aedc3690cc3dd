// Help first: which warning signs a query describes, whatever the order and the form of its words.
import { wordsOf } from './words.js';

// "can't even feel it": words may stand between a denial and what it denies.
const reach = 3;

export class Help {
  constructor(signs, language) {
    this.language = language;
    this.patterns = signs.flatMap(([id, urgency, page, patients]) => patients.split('|').map((phrase) => {
      const { said, denied } = language.statement(wordsOf(phrase), 1);
      return { id, urgency, page, said: [...said], denied: [...denied] };
    })).filter(({ said }) => said.length > 0);
  }

  /** The signs that are described, the most urgent first; a crisis before all. */
  find(words) {
    const query = this.language.statement(words, reach);
    const signs = new Map();
    for (const { id, urgency, page, said, denied } of this.patterns) {
      if (!said.every((concept) => query.said.has(concept)) || !denied.every((concept) => query.denied.has(concept))) continue;
      const fit = Math.max(said.length, signs.get(id)?.fit ?? 0);
      signs.set(id, { id, urgency, page, fit });
    }
    return [...signs.values()].sort((a, b) => a.urgency - b.urgency || b.fit - a.fit);
  }
}
