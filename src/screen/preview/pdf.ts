/// <reference lib="dom" />
import type { PreviewedPdf } from '../../model/preview.ts';
import { one } from './one.ts';

/** The button that makes the PDF of a document, and what becomes of it. */
export interface PdfMaker {
  /** Makes the PDF at an address; `showLate` takes what only its layout has shown, as markup. */
  make(address: string, showLate: (problems: string) => void): Promise<void>;
  /** Shows how far it is; of no interest while none is being made here. */
  progress(text: string): void;
  /** Takes away what was said of the last one. */
  forget(): void;
}

export function openPdfMaker(): PdfMaker {
  const button = one<HTMLButtonElement>('[data-make-pdf]');
  const says = one('[data-pdf-says]');
  let isBusy = false;
  return {
    async make(address, showLate) {
      if (isBusy) return;
      isBusy = true;
      button.setAttribute('aria-disabled', 'true');
      says.textContent = button.textContent;
      try {
        const response = await fetch(address, { method: 'POST' });
        const { message, file, problems } = (await response.json()) as PreviewedPdf;
        says.innerHTML = message;
        if (file) {
          const link = document.createElement('a');
          link.href = file.href;
          link.download = file.name;
          link.textContent = file.name;
          says.append(link);
          link.click();
        }
        showLate(problems);
      } catch {
        // The server has gone; the bar says so.
        says.textContent = '';
      } finally {
        isBusy = false;
        button.removeAttribute('aria-disabled');
      }
    },
    progress(text) {
      if (isBusy) says.textContent = text;
    },
    forget() {
      if (!isBusy) says.textContent = '';
    },
  };
}
