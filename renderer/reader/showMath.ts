/** Shows a formula in an element as MathML; one that is not TeX is shown as it stands, with what is wrong as its tooltip. */
export async function showMath(element: HTMLElement, tex: string, isBlock: boolean): Promise<void> {
  const { default: katex } = await import('katex');
  try {
    katex.render(tex, element, {
      output: 'mathml',
      displayMode: isBlock,
      trust: false,
      maxSize: 20,
      maxExpand: 500,
    });
  } catch (error) {
    element.textContent = tex;
    element.classList.add('wrong');
    element.title = error instanceof Error ? error.message : String(error);
  }
}
