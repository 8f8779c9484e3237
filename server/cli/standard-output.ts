/** Standard output that waits until everything is out, and takes a reader that went away (`| head`) for an answer. */
export async function writeStandardOutput(content: Uint8Array | string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") resolve();
      else reject(error);
    });
    process.stdout.write(content, () => resolve());
  });
}
