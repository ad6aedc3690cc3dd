// What a query means: its words set right, the help it calls for, the terms it speaks of and the pages whose structure answers it.
import { stem, wordsOf } from './words.js';
import { Help } from './help.js';
import { Language } from './language.js';
import { Pages } from './pages.js';
import { nearest, Spelling } from './spelling.js';
import { Terms } from './terms.js';

const inTitle = 4;
const inTerm = 3;
const inHeading = 2;
const frequent = 1;

/** Everything that is known about the library before its full text is searched. */
export class Library {
  constructor(data) {
    this.say = data.say;
    this.language = new Language(data.language);
    this.terms = new Terms(data, this.language);
    this.pages = new Pages(data, this.terms.all, this.language);
    this.help = new Help(data.signs, this.language);
    this.spelling = this.makeSpelling(data);
  }

  /** `asWritten` leaves the spelling alone; `typing` spares a last word that may still grow. */
  understand(text, { asWritten = false, typing = false } = {}) {
    const typed = wordsOf(text);
    const words = asWritten ? typed : this.spelling.phrases(typed).flatMap((word, i, all) => this.meant(word, typing && i === all.length - 1));
    const concepts = new Set(this.language.concepts(words));
    const terms = this.terms.find(concepts);
    const term = this.terms.whole(terms, concepts);
    const signs = this.help.find(words);
    // Spelling that is left alone must not cost anybody the help card.
    const help = signs.length > 0 || !asWritten ? signs : this.help.find(this.spelling.phrases(typed).flatMap((word) => this.meant(word, false)));
    const content = words.filter((word) => !this.language.isStop(word) && !this.language.denies.has(stem(word)));
    return {
      words, terms, help,
      corrected: words.join(' ') === typed.join(' ') ? null : words.join(' '),
      changed: words.filter((word) => !typed.includes(word)),
      content,
      term,
      scores: this.pages.score(concepts, terms, term, content),
    };
  }

  meant(word, growing) {
    if (this.spelling.isKnown(word) || (growing && this.spelling.isBeginning(word))) return [word];
    return this.spelling.correct(word) ?? [word];
  }

  makeSpelling(data) {
    const weights = new Map();
    const learn = (text, value) => {
      for (const word of wordsOf(text)) if (word.length > 2) weights.set(word, Math.max(value, weights.get(word) ?? 0));
    };
    learn(data.words, frequent);
    for (const word of this.language.words) learn(word, frequent);
    for (const [, , , patients] of data.signs) learn(patients, inHeading);
    for (const page of this.pages.all) {
      learn(page.title, inTitle);
      for (const { text } of page.headings) learn(text, inHeading);
    }
    for (const { name, also } of this.terms.all) [name, ...also].forEach((text) => learn(text, inTerm));
    const misspelt = this.terms.all.flatMap(({ name, also, misspelt }) => misspelt.map((written) => [written, nearest(written, [name, ...also])]));
    const never = this.terms.all.flatMap((term) => term.never.flatMap(wordsOf));
    return new Spelling(weights, [...never, ...wordsOf(data.known)], misspelt);
  }
}
