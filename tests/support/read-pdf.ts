import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type ReadPage = {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly annotations: number;
};
export type ReadPdf = {
  readonly pages: readonly ReadPage[];
  /** All text, a space between two runs. */
  readonly text: string;
  readonly title: unknown;
  readonly language: unknown;
  readonly openAction: unknown;
  readonly scripts: unknown;
};

/** What another program reads out of a painted file. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).filter((run) => run.trim());
    const { width, height } = page.getViewport({ scale: 1 });
    const annotations = (await page.getAnnotations()).length;
    pages.push({ text: text.join(' '), width, height, annotations });
  }
  const { info } = await pdf.getMetadata();
  const read = {
    pages,
    text: pages.map(({ text }) => text).join(' '),
    title: Reflect.get(info, 'Title'),
    language: Reflect.get(info, 'Language'),
    openAction: await pdf.getOpenAction(),
    scripts: await pdf.getJSActions(),
  };
  await task.destroy();
  return read;
}
