/// <reference lib="dom" />

/** Runs in the page, as one message: whoever sends several waits for as many answers. What has no good font is shown with another one. */
export async function loadPage(html: string): Promise<void> {
  document.open();
  document.write(html);
  document.close();
  await Promise.allSettled([
    ...[...document.fonts].map((font) => font.load()),
    ...[...document.images].map((image) => image.decode()),
  ]);
}
