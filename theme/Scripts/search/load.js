// Brings the library's data when it is first needed, once a page.
import { attach } from './combobox.js';
import { libraryOf } from './query.js';

let loading;

/** The library; a failure is forgotten, so that the next try may succeed. */
export function loadLibrary(address) {
  loading ??= fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return libraryOf(await answer.json());
  }).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Gives a form its suggestions. */
export const enhance = async (form) => attach(form, await loadLibrary(form.dataset.library));
