/** The page that marks a picture: what is there before its script runs. `title` is plain text. */
export function page(title: string): string {
  const name = escape(title)
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${name} – marks</title>
    <meta name="viewport" content="width=device-width" />
    <link rel="stylesheet" href="page.css" />
    <link rel="stylesheet" href="marks.css" />
    <link rel="icon" href="data:," />
    <script type="module" src="editor.js"></script>
  </head>
  <body>
    <header>
      <h1>${name}</h1>
      <p role="status" id="status"></p>
      <div class="tools" role="group" aria-label="Tools">
        <button type="button" id="add">New mark</button>
        <button type="button" id="undo" title="Ctrl+Z">Undo</button>
        <button type="button" id="redo" title="Ctrl+Shift+Z">Redo</button>
        <label class="zoom">
          Size
          <select id="zoom">
            <option value="fit">Fit</option>
            <option value="1">100 %</option>
            <option value="2">200 %</option>
          </select>
        </label>
        <button type="button" id="save" class="primary" title="Ctrl+S">Save</button>
      </div>
    </header>
    <main>
      <div class="stage" id="stage" tabindex="0" role="region" aria-label="Picture">
        <div class="picture" id="picture">
          <img id="image" src="picture.png" alt="The picture to be marked" draggable="false" />
          <div id="marks"></div>
        </div>
      </div>
    </main>
    <aside aria-label="Marks">
      <h2>Marks</h2>
      <p id="none">None yet. Drag across the picture to draw one.</p>
      <ol id="list"></ol>
      <section class="keys">
        <h2>Mouse and keys</h2>
        <dl>
          <div><dt>Drag on the picture</dt><dd>draws a mark</dd></div>
          <div><dt>Drag a mark, or its edge</dt><dd>moves it, or makes it larger</dd></div>
          <div><dt>Arrow keys</dt><dd>move the chosen mark by 1 pixel, with <kbd>Shift</kbd> by 10</dd></div>
          <div><dt><kbd>Alt</kbd> and an arrow</dt><dd>moves its right or lower edge</dd></div>
          <div><dt><kbd>1</kbd> to <kbd>9</kbd></dt><dd>gives it this number</dd></div>
          <div><dt><kbd>Delete</kbd></dt><dd>removes it</dd></div>
          <div><dt><kbd>Ctrl</kbd>+<kbd>Z</kbd>, <kbd>Ctrl</kbd>+<kbd>S</kbd></dt><dd>undo, save</dd></div>
        </dl>
      </section>
    </aside>
  </body>
</html>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
