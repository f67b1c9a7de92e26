/** The box that a question or words to search for are typed into, with its button. */

interface WordsBoxProps {
  value: string;
  /** Above the box, for who does not see it. */
  label: string;
  placeholder: string;
  button: string;
  /** UTF-16 units. */
  most: number;
}

export function WordsBox({ value, label, placeholder, button, most }: WordsBoxProps) {
  return (
    <>
      <label class="hidden" for="q">
        {label}
      </label>
      <div class="box">
        <input
          id="q"
          name="q"
          type="search"
          value={value}
          placeholder={placeholder}
          maxlength={most}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          required
        />
        <button type="submit">{button}</button>
      </div>
    </>
  );
}
