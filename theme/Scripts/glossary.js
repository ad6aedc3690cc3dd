// The glossary page: keeps only the terms that hold the words typed, and says how many they are. Without it the whole list stands there.
const form = document.querySelector('.glossary-filter');
const field = form?.querySelector('input');
const status = form?.querySelector('[role=status]');
const pause = 300;

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[-\u2011]/g, ' ');

if (form) {
  const counts = JSON.parse(form.dataset.count);
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const letters = new Map([...document.querySelectorAll('.letters a')].map((link) => [link.hash.slice(1), link.parentElement]));
  const sections = [...document.querySelectorAll('.letter')].map((section) => ({
    section,
    letter: letters.get(section.getAttribute('aria-labelledby')),
    terms: [...section.querySelectorAll('.glossary > div')].map((term) => ({ term, text: fold(term.textContent) })),
  }));
  let timer = 0;

  const filter = () => {
    const words = fold(field.value).split(' ').filter(Boolean);
    let number = 0;
    for (const { section, letter, terms } of sections) {
      let left = 0;
      for (const { term, text } of terms) {
        term.hidden = !words.every((word) => text.includes(word));
        if (!term.hidden) left += 1;
      }
      section.hidden = left === 0;
      if (letter) letter.hidden = left === 0;
      number += left;
    }
    // One announcement when the typing rests, not one a letter.
    clearTimeout(timer);
    timer = setTimeout(() => {
      const found = number === 0 ? form.dataset.none : (counts[plural.select(number)] ?? counts.other).replace('{count}', number);
      status.textContent = words.length === 0 ? '' : found;
    }, pause);
  };

  field.addEventListener('input', filter);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    field.value = '';
    filter();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  // A browser that goes back may bring the words back too.
  if (field.value) filter();
}
