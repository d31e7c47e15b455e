/**
 * Draw a picture at `size` with a margin around it: three strips each way, one pixel of the edge stretched over the
 * margin or the picture itself. Null where there is no canvas to be had.
 */
export function stretchEdges(
  image: HTMLImageElement,
  size: { readonly width: number; readonly height: number },
  margin: number,
): HTMLCanvasElement | null {
  const bitmap = document.createElement('canvas');
  bitmap.width = size.width + 2 * margin;
  bitmap.height = size.height + 2 * margin;
  const context = bitmap.getContext('2d');
  if (context === null) return null;
  const columns = stripsOf(image.naturalWidth, size.width, margin);
  const rows = stripsOf(image.naturalHeight, size.height, margin);
  for (const column of columns) {
    for (const row of rows) {
      context.drawImage(
        image,
        column.from,
        row.from,
        column.length,
        row.length,
        column.to,
        row.to,
        column.over,
        row.over,
      );
    }
  }
  return bitmap;
}

function stripsOf(length: number, shown: number, margin: number) {
  return [
    { from: 0, length: 1, to: 0, over: margin },
    { from: 0, length, to: margin, over: shown },
    { from: length - 1, length: 1, to: margin + shown, over: margin },
  ];
}
