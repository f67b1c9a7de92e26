/* The Enter that ends a composition of an input method chooses characters; it asks nothing. */
const question = document.getElementById('q');
let composedAt = Number.NEGATIVE_INFINITY;
/** Safari tells the end of a composition before the key that ended it. */
const SAME_KEY_MS = 50;

question?.addEventListener('compositionend', (event) => {
  composedAt = event.timeStamp;
});
question?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  const composing = event.isComposing || event.keyCode === 229;
  if (composing || event.timeStamp - composedAt < SAME_KEY_MS) event.preventDefault();
});

/* Fields that limit nothing stay out of the address. */
question?.form?.addEventListener('submit', () => {
  for (const field of question.form.elements) {
    if (field.name && field.value === '') field.disabled = true;
  }
});
/* Back in history the page comes as it was left. */
addEventListener('pageshow', () => {
  for (const field of question?.form?.elements ?? []) field.disabled = false;
});
