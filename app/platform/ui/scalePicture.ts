const QUALITIES = [0.82, 0.7, 0.55, 0.4] as const;

/**
 * A photograph as a JPEG small enough to send. Drawing it anew also drops what the camera wrote beside it: place, time, device.
 * @param longSide in pixels, at most
 * @throws when the file is no picture, or does not get small enough
 */
export async function scalePicture(file: Blob, { longSide, mostBytes }: { longSide: number; mostBytes: number }): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const scaled = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (scaled !== null && scaled.size <= mostBytes) return scaled;
  }
  throw new Error('The picture does not get small enough.');
}
