// What a query means: its words set right, the help it calls for, the terms it speaks of and the pages whose structure answers it.
import { wordsOf } from './words.js';
import { helpOf } from './help.js';
import { languageOf } from './language.js';
import { pagesOf } from './pages.js';
import { spellingOf } from './spelling.js';
import { termsOf } from './terms.js';

// How much a word matters to spelling, by where it stands.
const inTitle = 4;
const inTerm = 3;
const inHeading = 2;
const frequent = 1;

/** Everything that is known about the library before its full text is searched. */
export function libraryOf(data) {
  const language = languageOf(data.language);
  const terms = termsOf(data, language);
  const pages = pagesOf(data, terms.all, language);
  const findHelp = helpOf(data.signs, language);

  const weights = new Map();
  const learn = (text, value) => {
    for (const word of wordsOf(text)) if (word.length > 2) weights.set(word, Math.max(value, weights.get(word) ?? 0));
  };
  learn(data.words, frequent);
  learn(language.words.join(' '), frequent);
  learn(data.signs, inHeading);
  for (const { title, headings } of pages.all) {
    learn(title, inTitle);
    learn(headings, inHeading);
  }
  for (const { names } of terms.all) learn(names.join(' '), inTerm);
  const spelling = spellingOf(weights, data.known);
  const setRight = (typed, typing, surely) => typed
    .flatMap((word, i) => (spelling.isKnown(word, surely) || (typing && i === typed.length - 1 && spelling.isBeginning(word)) ? [word] : spelling.correct(word)));

  return {
    language, terms, pages,
    say: data.say,
    glossary: data.glossary,

    /** `asWritten` leaves the spelling alone; `typing` spares a last word that may still grow. */
    understand(text, { asWritten, typing } = {}) {
      const typed = wordsOf(text);
      const words = asWritten ? typed : setRight(typed, typing);
      // An age or a date says nothing of what somebody looks for; "type 2" does.
      const told = words.filter((word) => !/^(\d\d+|[3-9])$/.test(word));
      const concepts = language.sense(told.join(' '));
      const found = terms.find(concepts);
      const term = terms.whole(found, concepts);
      const signs = findHelp(words);
      const content = told.filter(language.tells);
      return {
        words, content, term,
        // Neither spelling that is left alone nor a misspelling that passes for a known word must cost anybody the help card.
        help: signs.length > 0 ? signs : findHelp(setRight(typed, typing, true)),
        corrected: words.join(' ') === typed.join(' ') ? null : words.join(' '),
        scores: pages.score(concepts, found, content),
      };
    },
  };
}
